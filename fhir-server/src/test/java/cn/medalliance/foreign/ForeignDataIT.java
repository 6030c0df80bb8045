package cn.medalliance.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.WholeTests;
import cn.medalliance.shared.CsvTable;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What others made is stored and read as it was ({@link JsonDifference} says what may differ).
 *
 * <p>The examples of the specification, of every type that is served, keep their own ids; {@code examples-refused.csv} has those that are
 * refused, with the reason: one that is accepted may not stand there. Every build takes the shortest of each type and what it refers to.
 *
 * <p>Patients made by Synthea go in as the transactions that it makes, and every resource reads back with the id that it got and with
 * references to where their targets are.
 */
@ExtendWith(DeclaredServer.class)
class ForeignDataIT {

    private static final int OF_A_TYPE = 1;
    /** Some definitions are a megabyte. */
    private static final Duration LONGEST = Duration.ofMinutes(5);
    /** A whole life may be one transaction. */
    private static final Duration TRANSACTION = Duration.ofMinutes(10);

    private int resources;
    private final List<String> different = new ArrayList<>();

    @Test
    void theExamplesComeBackAsTheyWere(TestServer server) {
        Set<String> types = served(server);
        List<SpecificationExample> examples = SpecificationExamples.all();
        ExampleDelivery delivery = new ExampleDelivery(server.withTimeout(LONGEST), types, examples);

        Map<String, List<SpecificationExample>> byType = examples.stream()
                .filter(example -> types.contains(example.type()))
                .collect(Collectors.groupingBy(SpecificationExample::type, TreeMap::new, Collectors.toList()));
        byType.values()
                .forEach(ofType -> ofType.stream()
                        .limit(WholeTests.areAsked() ? Long.MAX_VALUE : OF_A_TYPE)
                        .forEach(delivery::deliver));

        assertThat(byType).hasSizeGreaterThan(130);
        assertThat(delivery.different()).isEmpty();
        assertThat(delivery.refused()).isEqualTo(expected(delivery.tried()));
    }

    private static Map<String, String> expected(Set<String> tried) {
        Map<String, String> expected = new TreeMap<>();
        for (CSVRecord row : CsvTable.read(ForeignDataIT.class, "examples-refused.csv")) {
            assertThat(row.get("reason")).as(row.get("file")).isNotBlank();
            expected.put(row.get("file"), row.get("status") + " " + row.get("rule"));
        }
        if (WholeTests.areAsked()) {
            assertThat(tried).containsAll(expected.keySet());
        }
        expected.keySet().retainAll(tried);
        return expected;
    }

    private static Set<String> served(TestServer server) {
        return server.get("metadata").as(CapabilityStatement.class).getRestFirstRep().getResource().stream()
                .filter(type -> type.getInteraction().stream()
                        .anyMatch(interaction -> interaction.getCode() == TypeRestfulInteraction.READ))
                .map(CapabilityStatementRestResourceComponent::getType)
                .collect(Collectors.toSet());
    }

    @Test
    void patientsOfSyntheaComeBackAsTheyWere(TestServer server) {
        SentReferences references = new SentReferences(server);
        TestServer patient = server.withTimeout(TRANSACTION);
        SyntheaBundles.forEach(text -> deliver(patient, text, references));

        assertThat(different).isEmpty();
        assertThat(resources).isGreaterThan(SyntheaBundles.leastResources());
    }

    @Test
    void aProfileThatIsNotHereIsToldAndTheResourceKept(TestServer server) {
        String profile = "http://hl7.org/fhir/us/core/StructureDefinition/us-core-patient";
        Patient patient = new Patient();
        patient.getMeta().addProfile(profile);
        Answer answer = server.send("POST", "Patient", TestServer.json(patient), "Prefer", "return=OperationOutcome");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.outcome().getIssue())
                .filteredOn(issue -> issue.getSeverity() == IssueSeverity.WARNING)
                .anyMatch(issue -> issue.getDetails().getText().contains(profile));
        assertThat(server.get(answer.header("Location"))
                        .as(Patient.class)
                        .getMeta()
                        .hasProfile(profile))
                .isTrue();
    }

    private void deliver(TestServer server, String text, SentReferences references) {
        JsonNode sent = ExactJson.read(text).path("entry");
        Answer answer = server.send("POST", "", text);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        JsonNode entries = ExactJson.read(answer.body()).path("entry");
        assertThat(entries).hasSameSizeAs(sent);
        Map<String, String> places = new HashMap<>();
        for (int index = 0; index < entries.size(); index++) {
            JsonNode response = entries.get(index).path("response");
            assertThat(response.path("status").asText()).startsWith("20");
            places.put(
                    sent.get(index).path("fullUrl").asText(),
                    ResourcePlace.in(response.path("location").asText()));
        }
        for (JsonNode entry : sent) {
            String place = places.get(entry.path("fullUrl").asText());
            JsonNode expected = references.resolved(entry.path("resource"), places, place);
            JsonNode read = ExactJson.read(server.get(place).body());
            JsonDifference.between(expected, read).forEach(found -> different.add(place + " " + found));
            resources++;
        }
    }
}
