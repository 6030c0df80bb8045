package cn.medalliance.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Patients made by Synthea go in as the transactions that it makes, and every resource reads back as it was sent
 * ({@link JsonDifference} says what may differ), with the id that it got and with references to where their targets are.
 */
@ExtendWith(DeclaredServer.class)
class SyntheaIT {

    /** A whole life may be one transaction. */
    private static final Duration TRANSACTION = Duration.ofMinutes(10);

    private int resources;
    private final List<String> different = new ArrayList<>();

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
