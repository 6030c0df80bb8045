package cn.medalliance.interactions;

import static cn.medalliance.interactions.AnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.shared.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.Basic;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A transaction is done whole or not at all; a batch's entries stand each for itself. */
final class BundleIT extends Interactions {

    BundleIT(TestServer server) {
        super(server);
    }

    @Test
    void aTransactionStoresEntriesThatNameEachOther() {
        Patient resident = resident();
        Observation observation = samples.example(Observation.class, "exa-observation-minimal");
        observation.getSubject().setReference("urn:uuid:0b9dc1a4-6a0e-4b8e-9d3c-3f0c0b7a9a10");
        Bundle answer = transaction(
                        entry(HTTPVerb.POST, "Observation", observation),
                        entry(HTTPVerb.POST, "Patient", resident)
                                .setFullUrl("urn:uuid:0b9dc1a4-6a0e-4b8e-9d3c-3f0c0b7a9a10"))
                .bundle();
        assertThat(answer.getType()).isEqualTo(BundleType.TRANSACTIONRESPONSE);
        assertThat(statuses(answer)).containsExactly("201 Created", "201 Created");
        String patient = answer.getEntry().get(1).getResponse().getLocation().replaceFirst("/_history.*", "");
        assertThat(server.get(answer.getEntry().get(0).getResponse().getLocation())
                        .as(Observation.class)
                        .getSubject()
                        .getReference())
                .isEqualTo(patient);
    }

    @Test
    void aReadOfATransactionSeesItsWrites() {
        Patient resident = resident();
        Bundle answer = transaction(
                        entry(HTTPVerb.GET, "Patient?identifier=" + identifierOf(resident)),
                        entry(HTTPVerb.POST, "Patient", resident),
                        entry(HTTPVerb.GET, ZHANG))
                .bundle();
        assertThat(statuses(answer)).containsExactly("200 OK", "201 Created", "200 OK");
        assertThat(((Bundle) answer.getEntry().get(0).getResource()).getEntry()).hasSize(1);
    }

    @Test
    void aBatchFollowsThePageLinkOfASearch() {
        Answer first = server.get("Observation?subject=" + ZHANG + "&_count=3&_sort=_id");
        String next = first.bundle().getLink("next").getUrl();
        Bundle answer = batch(entry(HTTPVerb.GET, next), entry(HTTPVerb.GET, ZHANG + "/Observation?_count=1"))
                .bundle();
        assertThat(statuses(answer)).containsOnly("200 OK");
        assertThat(((Bundle) answer.getEntry().get(0).getResource()).getEntry()).hasSize(3);
    }

    @Test
    void aDeleteOfAStaleVersionLeavesNothingOfATransaction() {
        Patient stored = storedResident();
        Patient right = resident();
        BundleEntryComponent stale = entry(HTTPVerb.DELETE, "Patient/" + stored.getIdPart());
        stale.getRequest().setIfMatch("W/\"7\"");
        assertThatAnswer(transaction(entry(HTTPVerb.POST, "Patient", right), stale))
                .isRefused(ErrorCode.PRECONDITION_FAILED)
                .names("Bundle.entry[1]");
        assertThat(countOf(right)).isZero();
        assertThatAnswer(server.get("Patient/" + stored.getIdPart())).isAccepted(200);
    }

    @ParameterizedTest
    @EnumSource(
            value = BundleType.class,
            names = {"TRANSACTION", "BATCH"})
    void anEntryTellsItsVersionAsAHeaderWould(BundleType type) {
        Bundle answer = server.post(
                        "", bundle(type, entry(HTTPVerb.POST, "Patient", resident()), entry(HTTPVerb.GET, ZHANG)))
                .bundle();
        assertThat(answer.getEntry().get(0).getResponse().getEtag()).isEqualTo("W/\"1\"");
        assertThat(answer.getEntry().get(1).getResponse().getEtag())
                .isEqualTo(server.get(ZHANG).header("ETag"));
    }

    @ParameterizedTest
    @EnumSource(
            value = BundleType.class,
            names = {"TRANSACTION", "BATCH"})
    void aPatchThatComesInABinaryIsDone(BundleType type) {
        String path = storedResidentPath();
        Answer answer = server.post("", bundle(type, entry(HTTPVerb.PATCH, path, makeInactive(JSON_PATCH))));
        assertThatAnswer(answer).isAccepted(200);
        assertThat(statuses(answer.bundle())).containsExactly("200 OK");
        assertThat(server.get(path).as(Patient.class).getActive()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"text/plain, UNSUPPORTED_MEDIA_TYPE", "application/xml-patch+xml, MALFORMED_BODY"})
    void aPatchThatComesInABinaryOfAnotherLanguageIsRefusedInABatch(String contentType, ErrorCode code) {
        String path = storedResidentPath();
        assertEntryIsRefused(batch(entry(HTTPVerb.PATCH, path, makeInactive(contentType))), 0, code);
        assertThat(server.get(path).as(Patient.class).getActive()).isTrue();
    }

    private static Binary makeInactive(String contentType) {
        String patch = "[{\"op\":\"replace\",\"path\":\"/active\",\"value\":false}]";
        Binary binary = new Binary().setContentType(contentType);
        binary.setData(patch.getBytes(StandardCharsets.UTF_8));
        return binary;
    }

    @ParameterizedTest
    @EnumSource(
            value = BundleType.class,
            names = {"TRANSACTION", "BATCH"})
    void anEntryThatAsksForHeadersGetsNoResource(BundleType type) {
        Bundle answer = server.post(
                        "", bundle(type, entry(HTTPVerb.HEAD, ZHANG), entry(HTTPVerb.HEAD, "Patient?_id=x")))
                .bundle();
        assertThat(statuses(answer)).containsOnly("200 OK");
        assertThat(answer.getEntry()).noneMatch(BundleEntryComponent::hasResource);
        assertThat(answer.getEntry().get(0).getResponse().getEtag()).startsWith("W/");
    }

    @Test
    void aTransactionInXmlIsDone() {
        Bundle bundle = bundle(BundleType.TRANSACTION, entry(HTTPVerb.POST, "Patient", resident()));
        assertThatAnswer(server.send("POST", "", xml(bundle), "Content-Type", FHIR_XML))
                .isAccepted(200);
    }

    @Test
    void oneEntryAgainstARuleLeavesNothingOfATransactionAndIsNamed() {
        Patient right = resident();
        Answer answer =
                transaction(entry(HTTPVerb.POST, "Patient", right), entry(HTTPVerb.POST, "Patient", withWrongNumber()));
        assertThatAnswer(answer).breaksRule("mca-id-1").tellsPlace("Bundle.entry[1].resource.identifier[0]");
        assertThat(countOf(right)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, Organization/exa-organization-county-hospital, CONFLICT",
        "GET, Patient/no-such-id, NOT_FOUND",
        "GET, Patient?colour=red, UNKNOWN_PARAMETER",
        "GET, Patient?birthdate=yesterday, INVALID_REQUEST",
        "DELETE, Patient?colour=red, UNKNOWN_PARAMETER",
        "GET, Patience/1, NOT_FOUND",
        "GET, Patient/$foretell, NOT_FOUND",
        "GET, $get-resource-counts, NOT_FOUND"
    })
    void oneEntryThatFailsLeavesNothingOfATransactionAndIsNamed(HTTPVerb method, String url, ErrorCode code) {
        Patient right = resident();
        assertThatAnswer(transaction(entry(HTTPVerb.POST, "Patient", right), entry(method, url)))
                .isRefused(code)
                .names("Bundle.entry[1]");
        assertThat(countOf(right)).isZero();
    }

    @Test
    void aStaleVersionLeavesNothingOfATransactionAndIsNamed() {
        Patient stored = storedResident();
        Patient right = resident();
        BundleEntryComponent stale = entry(HTTPVerb.PUT, "Patient/" + stored.getIdPart(), stored);
        stale.getRequest().setIfMatch("W/\"99\"");
        assertThatAnswer(transaction(entry(HTTPVerb.POST, "Patient", right), stale))
                .isRefused(ErrorCode.PRECONDITION_FAILED)
                .names("Bundle.entry[1]");
        assertThat(countOf(right)).isZero();
    }

    @Test
    void anUnresolvedReferenceLeavesNothingOfATransactionAndIsNamed() {
        Patient right = resident();
        Patient dangling = resident();
        dangling.getManagingOrganization().setReference("Organization/no-such-id");
        assertThatAnswer(transaction(entry(HTTPVerb.POST, "Patient", right), entry(HTTPVerb.POST, "Patient", dangling)))
                .isRefused(ErrorCode.INVALID_REQUEST)
                .names("Bundle.entry[1]");
        assertThat(countOf(right)).isZero();
    }

    @ParameterizedTest
    @EnumSource(
            value = BundleType.class,
            names = {"TRANSACTION", "BATCH"})
    void aResourceUnderAnotherTypeIsRefused(BundleType type) {
        Patient patient = resident();
        Answer answer = server.post("", bundle(type, entry(HTTPVerb.POST, "Observation", patient)));
        if (type == BundleType.TRANSACTION) {
            assertThatAnswer(answer).isRefused(ErrorCode.WRONG_RESOURCE_TYPE).names("Bundle.entry[0]");
        } else {
            assertEntryIsRefused(answer, 0, ErrorCode.WRONG_RESOURCE_TYPE);
        }
        assertThat(countOf(patient)).isZero();
    }

    @ParameterizedTest
    @EnumSource(
            value = BundleType.class,
            names = {"TRANSACTION", "BATCH"})
    void anUpdateUnderAnotherIdIsRefused(BundleType type) {
        Patient patient = resident();
        Answer answer = server.post("", bundle(type, entry(HTTPVerb.PUT, "Patient/some-other-id", patient)));
        if (type == BundleType.TRANSACTION) {
            assertThatAnswer(answer).isRefused(ErrorCode.INVALID_REQUEST).names("Bundle.entry[0]");
        } else {
            assertEntryIsRefused(answer, 0, ErrorCode.INVALID_REQUEST);
        }
        assertThat(countOf(patient)).isZero();
    }

    @Test
    void oneBadEntryOfABatchIsRefusedAlone() {
        Patient right = resident();
        Answer answer = batch(
                entry(HTTPVerb.POST, "Patient", withWrongNumber()),
                entry(HTTPVerb.POST, "Patient", right),
                entry(HTTPVerb.GET, ZHANG));
        assertThatAnswer(answer).isAccepted(200);
        assertThat(answer.bundle().getType()).isEqualTo(BundleType.BATCHRESPONSE);
        assertThat(statuses(answer.bundle())).containsExactly("422 Unprocessable Entity", "201 Created", "200 OK");
        assertThat(countOf(right)).isEqualTo(1);
    }

    @Test
    void aBadEntryOfABatchTellsItsRule() {
        Answer answer = batch(entry(HTTPVerb.POST, "Patient", withWrongNumber()));
        assertThat(codes(answer, 0)).contains("mca-id-1");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, Patient/no-such-id, NOT_FOUND",
        "GET, Patience/1, NOT_FOUND",
        "GET, Patient/$foretell, NOT_FOUND",
        "GET, $get-resource-counts, NOT_FOUND",
        "GET, Patient?colour=red, UNKNOWN_PARAMETER",
        "GET, Patient?birthdate=yesterday, INVALID_REQUEST",
        "GET, Patient?_count=-1, INVALID_REQUEST",
        "GET, Patient?name=%ZZ, INVALID_REQUEST",
        "DELETE, Patient?identifier=%ZZ, INVALID_REQUEST",
        "GET, Patient?_filter=gender, INVALID_REQUEST",
        "GET, Patient?_offset=1, UNKNOWN_PARAMETER",
        "GET, Patient/exa-patient-minimal/$everything?colour=red, UNKNOWN_PARAMETER",
        "GET, ValueSet/$expand?url=x&count=many, INVALID_REQUEST",
        "DELETE, Organization/exa-organization-county-hospital, CONFLICT",
        "DELETE, Patient?colour=red, UNKNOWN_PARAMETER"
    })
    void aFailedEntryOfABatchTellsItsCode(HTTPVerb method, String url, ErrorCode code) {
        assertEntryIsRefused(batch(entry(method, url)), 0, code);
    }

    @Test
    void anOperationInABatchIsNotTakenForACreate() {
        Patient patient = resident();
        Answer answer = batch(entry(HTTPVerb.POST, "Patient/$validate", patient));
        assertThatAnswer(answer).isAccepted(200);
        assertThat(countOf(patient)).isZero();
    }

    @Test
    void aBatchReadsAndSearches() {
        Bundle answer = batch(
                        entry(HTTPVerb.GET, ZHANG),
                        entry(HTTPVerb.GET, ZHANG + "/_history/1"),
                        entry(HTTPVerb.GET, "Patient?_id=exa-patient-minimal"),
                        entry(HTTPVerb.GET, "metadata"))
                .bundle();
        assertThat(statuses(answer)).containsOnly("200 OK");
        assertThat(answer.getEntry())
                .extracting(entry -> entry.getResource().fhirType())
                .containsExactly("Patient", "Patient", "Bundle", "CapabilityStatement");
    }

    @Test
    void aBundleOfAnUnknownKindIsRefused() {
        String body = TestServer.json(bundle(BundleType.TRANSACTION, entry(HTTPVerb.GET, ZHANG)));
        assertThatAnswer(server.send("POST", "", body.replace("transaction", "conversation")))
                .isRefused(400);
        assertThatAnswer(server.send("POST", "", body.replace("\"type\":\"transaction\",", "")))
                .isRefused(400);
    }

    @ParameterizedTest
    @EnumSource(
            value = BundleType.class,
            names = {"COLLECTION", "SEARCHSET", "DOCUMENT", "HISTORY"})
    void aBundleThatAsksForNothingIsRefused(BundleType type) {
        assertThatAnswer(server.post("", bundle(type, entry(HTTPVerb.POST, "Patient", resident()))))
                .isRefused(ErrorCode.INVALID_REQUEST);
    }

    @Test
    void anEntryWithAnUnknownMethodIsRefused() {
        String body = TestServer.json(bundle(BundleType.TRANSACTION, entry(HTTPVerb.GET, ZHANG)));
        assertThatAnswer(server.send("POST", "", body.replace("\"GET\"", "\"FETCH\"")))
                .isRefused(400)
                .names("Bundle.entry[0]");
    }

    @Test
    void anEntryWithoutARequestIsRefused() {
        assertThatAnswer(transaction(new BundleEntryComponent().setResource(resident())))
                .isRefused(400)
                .names("Bundle.entry[0]");
    }

    @Test
    void anEntryWithoutAResourceToStoreIsRefused() {
        assertThatAnswer(transaction(entry(HTTPVerb.POST, "Patient")))
                .isRefused(400)
                .names("Bundle.entry[0]");
    }

    @Test
    void oneResourceTwiceInATransactionIsRefused() {
        Patient patient = resident();
        patient.setId("resident-" + patient.getIdentifierFirstRep().getValue());
        assertThatAnswer(transaction(
                        entry(HTTPVerb.PUT, "Patient/" + patient.getIdPart(), patient),
                        entry(HTTPVerb.PUT, "Patient/" + patient.getIdPart(), patient)))
                .isRefused(ErrorCode.INVALID_REQUEST);
        assertThat(countOf(patient)).isZero();
    }

    @Test
    void anEmptyTransactionIsDone() {
        assertThatAnswer(transaction()).isAccepted(200);
    }

    @ParameterizedTest
    @EnumSource(
            value = BundleType.class,
            names = {"TRANSACTION", "BATCH"})
    void moreEntriesThanAllowedAreRefused(BundleType type) {
        Bundle bundle = new Bundle().setType(type);
        for (int number = 0; number <= 5_000; number++) {
            bundle.addEntry(entry(HTTPVerb.GET, "Patient/no-such-id"));
        }
        assertThatAnswer(server.post("", bundle)).isRefused(ErrorCode.TOO_MANY_ENTRIES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bundle", "Bundle/$validate"})
    void aBundleThatIsOnlyKeptOrCheckedHasNoMoreEntriesEither(String address) {
        Bundle bundle = new Bundle().setType(BundleType.COLLECTION);
        for (int number = 0; number <= 5_000; number++) {
            bundle.addEntry().setFullUrl("urn:uuid:" + new UUID(1, number)).setResource(new Basic());
        }
        assertThatAnswer(server.post(address, bundle)).isRefused(ErrorCode.TOO_MANY_ENTRIES);
        assertThatAnswer(server.send("POST", address, xml(bundle), "Content-Type", FHIR_XML))
                .isRefused(ErrorCode.TOO_MANY_ENTRIES);
    }

    @Test
    void whatIsWrongInABundleOfXmlIsFoundByWhoChecksIt() {
        String bundle = """
                <Bundle xmlns="http://hl7.org/fhir"><type value="collection"/><colour value="red"/></Bundle>""";
        Answer answer = server.send("POST", "Bundle/$validate", bundle, "Content-Type", FHIR_XML, "Accept", FHIR_JSON);
        assertThatAnswer(answer).isAccepted(200);
        assertThat(answer.outcome().getIssueFirstRep().getDiagnostics()
                        + answer.outcome().getIssueFirstRep().getDetails().getText())
                .contains("colour");
    }

    private Answer transaction(BundleEntryComponent... entries) {
        return server.post("", bundle(BundleType.TRANSACTION, entries));
    }

    private Answer batch(BundleEntryComponent... entries) {
        return server.post("", bundle(BundleType.BATCH, entries));
    }

    private Patient withWrongNumber() {
        Patient patient = resident();
        patient.getIdentifierFirstRep().setValue("999901196107250028");
        return patient;
    }

    private static List<String> statuses(Bundle bundle) {
        return bundle.getEntry().stream()
                .map(entry -> entry.getResponse().getStatus())
                .toList();
    }

    private static void assertEntryIsRefused(Answer answer, int index, ErrorCode code) {
        assertThatAnswer(answer).isAccepted(200).saysNothingOfTheInside();
        assertThat(statuses(answer.bundle()).get(index)).startsWith(Integer.toString(code.status()));
        assertThat(codes(answer, index)).contains(code.code());
    }

    private static List<String> codes(Answer answer, int index) {
        Resource outcome = answer.bundle().getEntry().get(index).getResponse().getOutcome();
        assertThat(outcome).isInstanceOf(OperationOutcome.class);
        return ((OperationOutcome) outcome)
                .getIssue().stream()
                        .flatMap(issue -> issue.getDetails().getCoding().stream())
                        .map(Coding::getCode)
                        .toList();
    }
}
