package cn.medalliance.mappings.registry;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.guide.Guide;
import cn.medalliance.mappings.Conversion;
import cn.medalliance.mappings.ConversionResult;
import cn.medalliance.mappings.Delivery;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.Test;

/** One visit that several systems send: each in its own format, all of them about the same Encounter. */
class SameVisitTest {
    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final Sources SOURCES = Sources.of(Guide.load(), FhirContext.forR4Cached());
    private static final Delivery DELIVERY =
            new Delivery("visit", URI.create("urn:example:community-system"), Instant.parse("2026-01-10T01:00:00Z"));
    private static final String JSON = """
            [{"visitId": "%s", "idCard": "999901195803120010", "personName": "张建国", "visitUnit": "12999901MEXA00043W",
              "visitDoctor": "李敏", "visitDate": "2025-04-10", "visitWay": "4", "constriction": "158", "diastolic": "96",
              "visitEvaluate": "2", "nextDate": "2025-04-24"}]
            """;
    private static final String VISIT = "F20250410-0001";

    @Test
    void csvAndWorkbookAndJsonAndDocumentOfOneVisitAreOneEncounter() throws IOException {
        List<String> fromCsv = requests("followup-csv-htn", file("followup-csv-htn/whole-form/input.csv"));

        assertThat(fromCsv).hasSize(3).allMatch(request -> request.contains(VISIT));
        assertThat(requests("followup-xlsx-htn", file("followup-xlsx-htn/whole-form/input.xlsx")))
                .isEqualTo(fromCsv);
        assertThat(requests("community-htn-json", json(VISIT))).isEqualTo(fromCsv);
        assertThat(requests("cda", file("cda/hypertension/input.xml"))).isEqualTo(fromCsv);
    }

    @Test
    void aVisitOfAnotherNumberIsAnotherEncounter() throws IOException {
        assertThat(requests("community-htn-json", json("F20250410-0002")))
                .doesNotContainAnyElementsOf(requests("cda", file("cda/hypertension/input.xml")));
    }

    /** The conditions of the visit, its form and its pressure. */
    private static List<String> requests(String source, InputStream input) throws IOException {
        try (Conversion conversion = SOURCES.find(source).orElseThrow().open(input, DELIVERY)) {
            ConversionResult result = conversion.next();
            while (result.outcome() == ConversionResult.Outcome.HEADER) {
                result = conversion.next();
            }
            return Objects.requireNonNull(result.bundle()).getEntry().stream()
                    .filter(SameVisitTest::isOfTheVisit)
                    .map(entry -> entry.getFullUrl() + " " + entry.getRequest().getMethod() + " "
                            + entry.getRequest().getUrl())
                    .toList();
        }
    }

    private static boolean isOfTheVisit(Bundle.BundleEntryComponent entry) {
        String url = entry.getRequest().getUrl();
        return url.startsWith("Encounter?")
                || url.startsWith("QuestionnaireResponse?")
                || (url.startsWith("Observation?") && url.contains("v.sbp"));
    }

    private static InputStream file(String name) throws IOException {
        return Files.newInputStream(CASES.resolve(name));
    }

    private static InputStream json(String visit) {
        return new ByteArrayInputStream(JSON.formatted(visit).getBytes(StandardCharsets.UTF_8));
    }
}
