package cn.medalliance.mappings.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.guide.Guide;
import cn.medalliance.mappings.Conversion;
import cn.medalliance.mappings.ConversionResult;
import cn.medalliance.mappings.Delivery;
import cn.medalliance.mappings.Source;
import cn.medalliance.mappings.registry.Sources;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.Observation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileReaderTest {
    private static final Guide GUIDE = Guide.load();
    private static final Delivery DELIVERY = new Delivery(
            "visits.csv", URI.create("urn:example:community-system"), Instant.parse("2026-01-10T01:00:00Z"));

    /** The worked example of the documentation. */
    private static final String EXAMPLE = """
            id: clinic-htn
            title: {zh: 示例诊所高血压随访, en: Hypertension follow-ups of a clinic}
            format: csv
            form: htn
            encoding: GB18030
            columns:
              VISIT_NO: follow-up-number
              CARD_NO: resident-id
              PAT_NAME: name
              VISIT_DAY: date
              VISIT_KIND: way
              BP: blood-pressure
              WT: weight
              ADR: reaction
              RESULT: evaluation
              NEXT_DAY: next-date
              DR: doctor
            constants:
              organization-code: 12999901MEXA00043W
            codes:
              way: {"M": 门诊, "J": 家庭, "T": 电话}
              reaction: {"Y": 有, "N": 无}
            units:
              weight: g
            left-out:
              FEE: 费用与随访无关。 The fee is not part of a follow-up.
            """;

    @Test
    void theDocumentedExampleConvertsARow() throws IOException {
        Source source = Sources.of(GUIDE, FhirContext.forR4Cached(), read(EXAMPLE))
                .find("clinic-htn")
                .orElseThrow();
        String file = "VISIT_NO,CARD_NO,PAT_NAME,VISIT_DAY,VISIT_KIND,BP,WT,ADR,RESULT,NEXT_DAY,DR,FEE\n"
                + "K1,999901195803120010,张建国,20250303,M,138/86,74000,N,1,20250317,李敏,5\n";
        try (Conversion conversion =
                source.open(new ByteArrayInputStream(file.getBytes(Charset.forName("GB18030"))), DELIVERY)) {
            assertThat(conversion.next().issues())
                    .extracting(issue -> issue.code() + " " + issue.column())
                    .containsExactly("column-left-out FEE");
            ConversionResult row = conversion.next();

            assertThat(row.outcome()).isEqualTo(ConversionResult.Outcome.CONVERTED);
            assertThat(row.bundle()).isNotNull();
            assertThat(row.bundle().getEntry())
                    .map(entry -> entry.getResource())
                    .filteredOn(Observation.class::isInstance)
                    .map(Observation.class::cast)
                    .filteredOn(Observation::hasValueQuantity)
                    .map(observation ->
                            observation.getValueQuantity().getValue().toPlainString() + " "
                                    + observation.getValueQuantity().getCode())
                    .contains("74 kg");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            format: csv            | format: pdf                 | format: csv, xlsx, json or hl7v2
            form: htn              | form: asthma                | form: one of
            id: clinic-htn         | id: Clinic HTN              | id: small letters
            id: clinic-htn         | nick: clinic                | unknown keys [nick]
            encoding: GB18030      | encoding: GB99999           | encoding: no encoding is called
            WT: weight             | WT: waight                  | columns.WT: the form has no column waight
            WT: weight             | WT: foot-pulse              | columns.WT: the form has no column foot-pulse
            WT: weight             | WT: name                    | columns.WT: name has another name already
            VISIT_DAY: date        | VISIT_DAY: note             | columns: nothing is date
            weight: g              | weight: stone               | units.weight: no unit is called stone
            weight: g              | weight: {column: U}         | units.weight: a unit is a text, or column and codes
            "Y": 有                | "Y": 严重                   | codes.reaction: 严重 is no word of the form
            {"Y": 有, "N": 无}     | {map: cm-none, from: x}     | codes.reaction: the guide has no table cm-none
            {"Y": 有, "N": 无}     | {map: cm-adr-bsoft}         | codes.reaction: a table of the guide is given by map and from
            "Y": 有                | Y: true                     | codes.reaction.Y: a text
            WT: weight             | WT:                         | columns.WT: is empty
            FEE: 费用              | WT: 费用                    | columns.WT: is left out or refused, too
            title:                 | id: again                   | no YAML
            """)
    void aProfileThatCannotBeUsedSaysWhere(String right, String wrong, String reason) {
        String profile = EXAMPLE.replace(right, wrong);
        assertThat(profile).isNotEqualTo(EXAMPLE);
        assertThatExceptionOfType(ProfileFault.class)
                .isThrownBy(() -> Sources.of(GUIDE, FhirContext.forR4Cached(), read(profile)))
                .withMessageContaining(reason);
    }

    @Test
    void anIdThatAnotherSourceHasIsRefused() {
        assertThatExceptionOfType(ProfileFault.class)
                .isThrownBy(() -> Sources.of(
                        GUIDE, FhirContext.forR4Cached(), read(EXAMPLE.replace("clinic-htn", "followup-csv-htn"))))
                .withMessageContaining("another source has it already");
    }

    @Test
    void aFolderIsReadWholeAndOneThatIsNotThereIsSaid(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("b.yaml"), EXAMPLE);
        Files.writeString(folder.resolve("a.yaml"), EXAMPLE.replace("clinic-htn", "other-htn"));
        Files.writeString(folder.resolve("notes.txt"), "nothing");

        assertThat(ProfileReader.readAll(folder))
                .extracting(VendorProfile::id)
                .containsExactly("other-htn", "clinic-htn");
        assertThatExceptionOfType(ProfileFault.class)
                .isThrownBy(() -> ProfileReader.readAll(folder.resolve("nowhere")))
                .withMessageContaining("no such folder");
    }

    @Test
    void allFaultsOfAFolderAreToldAtOnce(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("a.yaml"),
                "id: Not An Id\ntitle: {zh: 一}\nformat: csv\nform: htn\nencoding: none-such\ncolour: red\n");
        Files.writeString(folder.resolve("b.yaml"), EXAMPLE);
        Files.writeString(folder.resolve("c.yaml"), "- no keys\n");

        assertThatExceptionOfType(ProfileFault.class)
                .isThrownBy(() -> ProfileReader.readAll(folder))
                .satisfies(fault -> assertThat(fault.getMessage().lines())
                        .hasSize(5)
                        .anyMatch(line -> line.startsWith("profile a.yaml: unknown keys [colour]"))
                        .anyMatch(line -> line.startsWith("profile a.yaml, id: "))
                        .anyMatch(line -> line.startsWith("profile a.yaml, encoding: "))
                        .anyMatch(line -> line.startsWith("profile a.yaml, title: "))
                        .anyMatch(line -> line.startsWith("profile c.yaml: "))
                        .noneMatch(line -> line.contains("b.yaml")));
    }

    private static List<VendorProfile> read(String yaml) {
        try {
            return ProfileReader.read("clinic.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
