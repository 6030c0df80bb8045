package cn.medalliance.interactions;

import static cn.medalliance.interactions.AnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.shared.ErrorCode;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading: what is there now, what was there before, and what is no more. */
final class ReadIT extends Interactions {

    ReadIT(TestServer server) {
        super(server);
    }

    @Test
    void aReadGivesTheResourceWithItsVersion() {
        Patient stored = storedResident();
        Answer answer = server.get("Patient/" + stored.getIdPart());
        assertThatAnswer(answer).isAccepted(200);
        assertThat(answer.header("ETag")).isEqualTo("W/\"1\"");
        assertThat(answer.header("Last-Modified")).isNotEmpty();
        assertThat(answer.as(Patient.class).equalsDeep(stored)).isTrue();
    }

    @Test
    void aReadInXmlSaysTheSame() {
        Patient stored = storedResident();
        Answer answer = server.send("GET", "Patient/" + stored.getIdPart(), null, "Accept", FHIR_XML);
        assertThatAnswer(answer).isAccepted(200);
        assertThat(answer.header("Content-Type")).startsWith(FHIR_XML);
        assertThat(FhirContext.forR4Cached()
                        .newXmlParser()
                        .parseResource(Patient.class, answer.body())
                        .equalsDeep(stored))
                .isTrue();
    }

    /** Between them the examples show each element of each profile (FullExamplesTest). */
    @TestFactory
    Stream<DynamicTest> everyExampleOfTheGuideComesBackAsItWasSent() {
        return Samples.on(server).examples().stream().map(sent -> {
            String path = sent.fhirType() + "/" + sent.getIdPart();
            return dynamicTest(path, () -> {
                Answer answer = server.get(path + "/_history"); // other suites go on with some of them
                assertThatAnswer(answer).isAccepted(200);
                assertThat(answer.as(Bundle.class).getEntry())
                        .extracting(version -> withoutWhatTheServerGives(version.getResource()))
                        .contains(withoutWhatTheServerGives(sent));
            });
        });
    }

    private static String withoutWhatTheServerGives(Resource resource) {
        Resource copy = resource.copy();
        copy.getMeta().setVersionId(null).setLastUpdated(null).setSource(null);
        return TestServer.json(copy.setId(resource.getIdPart()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Patient?_id=exa-patient-minimal", ZHANG + "/$everything", ZHANG + "/_history"})
    void aHeadGivesTheHeadersOfASearchAnOperationAndAHistory(String path) {
        Answer answer = server.send("HEAD", path, null);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith(FHIR_JSON);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void aHeadOfASearchThatCannotBeAnsweredHasItsStatus() {
        Answer answer = server.send("HEAD", "Patient?colour=red", null);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void aHeadGivesTheHeadersOfARead() {
        Answer answer = server.send("HEAD", ZHANG, null);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.header("ETag")).startsWith("W/");
    }

    @Test
    void aReadOfWhatTheReaderHasIsNotModified() {
        Patient stored = storedResident();
        Answer answer = server.send("GET", "Patient/" + stored.getIdPart(), null, "If-None-Match", "W/\"1\"");
        assertThat(answer.status()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "W/\"99\", W/\"1\"", "W/\"1\",\"99\"", "\"1\""})
    void aReadOfOneOfTheVersionsThatTheReaderHasIsNotModified(String versions) {
        Patient stored = storedResident();
        Answer answer = server.send("GET", "Patient/" + stored.getIdPart(), null, "If-None-Match", versions);
        assertThat(answer.status()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void aReadTellsWhichOfTheVersionsThatTheReaderHasItIs() {
        Answer answer = server.send("GET", storedResidentPath(), null, "If-None-Match", "W/\"99\", W/\"1\"");
        assertThat(answer.header("ETag")).isEqualTo("W/\"1\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/\"99\"", "W/\"99\", W/\"11\"", "W/\"99\", \"*\""})
    void aReadOfNoneOfTheVersionsThatTheReaderHasIsAnswered(String versions) {
        assertThatAnswer(server.send("GET", storedResidentPath(), null, "If-None-Match", versions))
                .isAccepted(200);
    }

    @Test
    void anyVersionOfWhatIsNotThereIsNotFound() {
        assertThatAnswer(server.send("GET", "Patient/no-such-id", null, "If-None-Match", "*"))
                .isRefused(ErrorCode.NOT_FOUND);
    }

    @Test
    void anUnknownIdIsNotFound() {
        assertThatAnswer(server.get("Patient/no-such-id")).isRefused(ErrorCode.NOT_FOUND);
    }

    @Test
    void anIdThatCannotBeIsNotFound() {
        assertThatAnswer(server.get("Patient/" + "x".repeat(65))).isRefused(ErrorCode.NOT_FOUND);
        assertThatAnswer(server.get("Patient/a_b")).isRefused(ErrorCode.NOT_FOUND);
    }

    @Test
    void aDeletedResourceIsGone() {
        String path = storedResidentPath();
        assertThatAnswer(server.delete(path)).isAccepted(200);
        assertThatAnswer(server.get(path)).isRefused(ErrorCode.GONE);
    }

    @Test
    void anOldVersionIsReadAsItWas() {
        Patient stored = storedResident();
        String path = "Patient/" + stored.getIdPart();
        Patient changed = stored.copy();
        changed.getNameFirstRep().setText("李秀英");
        assertThatAnswer(server.put(path, changed)).isAccepted(200);
        assertThat(server.get(path + "/_history/1").as(Patient.class).equalsDeep(stored))
                .isTrue();
        assertThat(server.get(path + "/_history/2")
                        .as(Patient.class)
                        .getNameFirstRep()
                        .getText())
                .isEqualTo("李秀英");
    }

    @Test
    void aVersionThatNeverWasIsNotFound() {
        String path = storedResidentPath();
        assertThatAnswer(server.get(path + "/_history/99")).isRefused(ErrorCode.NOT_FOUND);
        assertThatAnswer(server.get(path + "/_history/first")).isRefused(ErrorCode.NOT_FOUND);
        assertThatAnswer(server.get(path + "/_history/999999999999999999999")).isRefused(ErrorCode.NOT_FOUND);
    }

    @Test
    void theVersionThatDeletedIsGone() {
        String path = storedResidentPath();
        assertThatAnswer(server.delete(path)).isAccepted(200);
        assertThatAnswer(server.get(path + "/_history/1")).isAccepted(200);
        assertThatAnswer(server.get(path + "/_history/2")).isRefused(ErrorCode.GONE);
    }

    @Test
    void theHistoryOfAResourceTellsEveryVersionNewestFirst() {
        Patient stored = storedResident();
        String path = "Patient/" + stored.getIdPart();
        stored.getNameFirstRep().setText("李秀英");
        assertThatAnswer(server.put(path, stored)).isAccepted(200);
        assertThatAnswer(server.delete(path)).isAccepted(200);
        Bundle history = server.get(path + "/_history").bundle();
        assertThat(history.getType()).isEqualTo(Bundle.BundleType.HISTORY);
        assertThat(history.getTotal()).isEqualTo(3);
        assertThat(history.getEntry())
                .extracting(entry -> entry.getRequest().getMethod())
                .containsExactly(Bundle.HTTPVerb.DELETE, Bundle.HTTPVerb.PUT, Bundle.HTTPVerb.POST);
    }

    @Test
    void theHistoryOfATypeTellsWhatChangedLast() {
        Patient stored = storedResident();
        assertTells(server.get("Patient/_history?_count=20"), stored);
    }

    @Test
    void theHistoryOfEverythingTellsWhatChangedLast() {
        Patient stored = storedResident();
        assertTells(server.get("_history?_count=20"), stored);
    }

    @Test
    void aHistorySinceAMomentLeavesOutWhatWasBefore() {
        String path = storedResidentPath();
        assertThat(server.get(path + "/_history?_since=2099-01-01T00:00:00%2B08:00")
                        .bundle()
                        .getEntry())
                .isEmpty();
    }

    @Test
    void aHistorySinceNoDateIsRefusedAtEveryLevel() {
        for (String path : new String[] {ZHANG + "/", "Patient/", ""}) {
            assertThatAnswer(server.get(path + "_history?_since=yesterday"))
                    .isRefused(ErrorCode.INVALID_REQUEST)
                    .names("_since");
        }
    }

    @Test
    void onlyTheHistoryOfOneResourceIsCounted() {
        Answer counted = server.get(storedResidentPath() + "/_history?_summary=count");
        assertThat(counted.bundle().getTotal()).isEqualTo(1);
        assertThat(counted.bundle().getEntry()).isEmpty();
        for (String path : new String[] {"Patient/", ""}) {
            assertThatAnswer(server.get(path + "_history?_summary=count"))
                    .isRefused(ErrorCode.NOT_ANSWERABLE)
                    .names("_summary");
        }
    }

    @Test
    void theHistoryOfAnUnknownIdIsNotFound() {
        assertThatAnswer(server.get("Patient/no-such-id/_history")).isRefused(ErrorCode.NOT_FOUND);
    }

    @Test
    void anUnknownParameterOfAReadIsRefused() {
        assertThatAnswer(server.get(ZHANG + "?colour=red"))
                .isRefused(ErrorCode.UNKNOWN_PARAMETER)
                .names("colour");
    }

    @Test
    void elementsOfAReadAreThoseAskedFor() {
        Patient patient = server.get(ZHANG + "?_elements=gender").as(Patient.class);
        assertThat(patient.hasGender()).isTrue();
        assertThat(patient.hasName()).isFalse();
        assertThat(patient.getMeta().getTag()).extracting("code").contains("SUBSETTED");
    }

    private void assertTells(Answer history, Patient stored) {
        assertThatAnswer(history).isAccepted(200);
        assertThat(history.bundle().getEntry())
                .extracting(Bundle.BundleEntryComponent::getFullUrl)
                .contains(server.base() + "/Patient/" + stored.getIdPart());
    }
}
