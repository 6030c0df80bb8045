package cn.medalliance.interactions;

import static cn.medalliance.interactions.AnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.shared.ErrorCode;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.Basic;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Person;
import org.junit.jupiter.api.Test;

/** Create, update, delete, with and without a condition. */
final class WriteIT extends Interactions {

    WriteIT(TestServer server) {
        super(server);
    }

    @Test
    void aCreateTellsWhereTheResourceIs() {
        Answer answer = server.post("Patient", resident());
        assertThatAnswer(answer).isAccepted(201);
        assertThat(answer.header("Location"))
                .startsWith(server.base() + "/Patient/")
                .endsWith("/_history/1");
        assertThat(answer.header("ETag")).isEqualTo("W/\"1\"");
        assertThat(server.get(answer.header("Location")).status()).isEqualTo(200);
    }

    @Test
    void anAbsentValueOfManyKeepsItsExtension() {
        String person = """
                {"resourceType": "Person", "name": [{"_given": [
                    {"extension": [{"url": "http://example.org/why", "valueString": "不详"}]}]}]}
                """;
        Answer created = server.send("POST", "Person", person);
        assertThatAnswer(created).isAccepted(201);
        Person read = server.get(created.header("Location")).as(Person.class);
        assertThat(read.getNameFirstRep().getGiven().get(0).getExtensionString("http://example.org/why"))
                .isEqualTo("不详");
    }

    @Test
    void aCreateInXmlIsAnsweredInXml() {
        Answer answer = server.send("POST", "Patient", xml(resident()), "Content-Type", FHIR_XML);
        assertThatAnswer(answer).isAccepted(201);
        assertThat(answer.header("Content-Type")).startsWith(FHIR_XML);
    }

    @Test
    void aClientThatWantsLittleGetsLittle() {
        Answer answer = server.send("POST", "Patient", TestServer.json(resident()), "Prefer", "return=minimal");
        assertThatAnswer(answer).isAccepted(201);
        assertThat(answer.body()).isEmpty();
        Answer outcome =
                server.send("POST", "Patient", TestServer.json(resident()), "Prefer", "return=OperationOutcome");
        assertThat(outcome.as(OperationOutcome.class).getIssue()).isNotEmpty();
    }

    @Test
    void whatIsUnusualIsStoredAndToldWhenAskedFor() {
        Observation heavy = unusuallyHeavy();
        Answer told = server.send("POST", "Observation", TestServer.json(heavy), "Prefer", "return=OperationOutcome");
        assertThatAnswer(told).isAccepted(201);
        assertThat(told.as(OperationOutcome.class).getIssue())
                .filteredOn(issue -> issue.getSeverity() == IssueSeverity.WARNING)
                .singleElement()
                .satisfies(issue -> assertThat(
                                issue.getDetails().getCodingFirstRep().getCode())
                        .isEqualTo("mca-range-weight-soft"));
    }

    @Test
    void whatIsUnusualInATransactionIsToldByItsEntry() {
        Bundle transaction = new Bundle().setType(Bundle.BundleType.TRANSACTION);
        transaction
                .addEntry()
                .setResource(resident())
                .getRequest()
                .setMethod(Bundle.HTTPVerb.POST)
                .setUrl("Patient");
        transaction
                .addEntry()
                .setResource(unusuallyHeavy())
                .getRequest()
                .setMethod(Bundle.HTTPVerb.POST)
                .setUrl("Observation");
        Bundle answer = server.post("", transaction).bundle();
        assertThat(warnings(answer.getEntry().get(0))).isEmpty();
        assertThat(warnings(answer.getEntry().get(1))).singleElement().satisfies(issue -> {
            assertThat(issue.getDetails().getCodingFirstRep().getCode()).isEqualTo("mca-range-weight-soft");
            assertThat(issue.getExpression().get(0).getValue()).startsWith("Bundle.entry[1].resource");
        });
    }

    private static List<OperationOutcomeIssueComponent> warnings(Bundle.BundleEntryComponent entry) {
        return ((OperationOutcome) entry.getResponse().getOutcome())
                .getIssue().stream()
                        .filter(issue -> issue.getSeverity() == IssueSeverity.WARNING)
                        .toList();
    }

    /** 210 kg: the guide refuses a weight above 350 kg and asks to check one above 200 kg. */
    private Observation unusuallyHeavy() {
        Observation weight = (Observation) Samples.on(server).examples().stream()
                .filter(example -> example instanceof Observation observation
                        && "29463-7"
                                .equals(observation
                                        .getCode()
                                        .getCodingFirstRep()
                                        .getCode()))
                .findFirst()
                .orElseThrow()
                .copy();
        weight.getValueQuantity().setValue(210);
        weight.setIdentifier(List.of());
        weight.setId((String) null);
        return weight;
    }

    @Test
    void anIdGivenToACreateIsNotTaken() {
        Patient patient = resident();
        patient.setId("chosen-by-me");
        Answer answer = server.post("Patient", patient);
        assertThatAnswer(answer).isAccepted(201);
        assertThat(answer.header("Location")).doesNotContain("chosen-by-me");
    }

    @Test
    void anUpdateOfWhatIsNotThereCreatesIt() {
        Patient patient = resident();
        patient.setId("resident-" + patient.getIdentifierFirstRep().getValue());
        assertThatAnswer(server.put("Patient/" + patient.getIdPart(), patient)).isAccepted(201);
        assertThatAnswer(server.get("Patient/" + patient.getIdPart())).isAccepted(200);
    }

    @Test
    void anUpdateMakesANewVersion() {
        Patient stored = storedResident();
        stored.getNameFirstRep().setText("李秀英");
        Answer answer = server.put("Patient/" + stored.getIdPart(), stored);
        assertThatAnswer(answer).isAccepted(200);
        assertThat(answer.header("ETag")).isEqualTo("W/\"2\"");
    }

    @Test
    void anUpdateThatChangesNothingMakesNoVersion() {
        Patient stored = storedResident();
        Answer answer = server.put("Patient/" + stored.getIdPart(), stored);
        assertThatAnswer(answer).isAccepted(200);
        assertThat(answer.header("ETag")).isEqualTo("W/\"1\"");
    }

    @Test
    void anUpdateOfTheVersionThatIsThereIsDone() {
        Patient stored = storedResident();
        stored.getNameFirstRep().setText("李秀英");
        assertThatAnswer(server.send(
                        "PUT", "Patient/" + stored.getIdPart(), TestServer.json(stored), "If-Match", "W/\"1\""))
                .isAccepted(200);
    }

    @Test
    void anUpdateOfAStaleVersionIsRefused() {
        Patient stored = storedResident();
        stored.getNameFirstRep().setText("李秀英");
        assertThatAnswer(server.put("Patient/" + stored.getIdPart(), stored)).isAccepted(200);
        stored.getNameFirstRep().setText("李秀丽");
        assertThatAnswer(server.send(
                        "PUT", "Patient/" + stored.getIdPart(), TestServer.json(stored), "If-Match", "W/\"1\""))
                .isRefused(ErrorCode.PRECONDITION_FAILED);
    }

    @Test
    void anUpdateWithoutAnIdIsRefused() {
        assertThatAnswer(server.put(storedResidentPath(), resident())).isRefused(ErrorCode.INVALID_REQUEST);
    }

    @Test
    void anUpdateUnderAnotherIdIsRefused() {
        assertThatAnswer(server.put("Patient/another-id", storedResident())).isRefused(ErrorCode.INVALID_REQUEST);
    }

    @Test
    void anUpdateOfAnOldVersionIsRefused() {
        Patient stored = storedResident();
        assertThatAnswer(server.put("Patient/" + stored.getIdPart() + "/_history/1", stored))
                .isRefused(ErrorCode.METHOD_NOT_ALLOWED);
    }

    @Test
    void anIdThatCannotBeIsRefused() {
        Patient patient = resident();
        patient.setId("a_b");
        assertThatAnswer(server.put("Patient/a_b", patient))
                .breaksRule("Resource_RES_ID_Malformed_Chars")
                .tellsPlace("Patient.id");
    }

    @Test
    void aDeletedResourceIsGoneAndStaysGone() {
        String path = storedResidentPath();
        assertThatAnswer(server.delete(path)).isAccepted(200);
        assertThatAnswer(server.get(path)).isRefused(ErrorCode.GONE);
        assertThatAnswer(server.delete(path)).isAccepted(200);
    }

    @Test
    void aDeletedResourceComesBackByAnUpdate() {
        Patient stored = storedResident();
        String path = "Patient/" + stored.getIdPart();
        assertThatAnswer(server.delete(path)).isAccepted(200);
        assertThatAnswer(server.put(path, stored)).isAccepted(201);
        assertThatAnswer(server.get(path)).isAccepted(200);
    }

    @Test
    void aDeleteOfAStaleVersionIsRefused() {
        Patient stored = storedResident();
        String path = "Patient/" + stored.getIdPart();
        stored.getNameFirstRep().setText("李秀英");
        assertThatAnswer(server.put(path, stored)).isAccepted(200);
        assertThatAnswer(server.send("DELETE", path, null, "If-Match", "W/\"1\""))
                .isRefused(ErrorCode.PRECONDITION_FAILED);
        assertThatAnswer(server.get(path)).isAccepted(200);
    }

    @Test
    void aDeleteOfWhatOthersNameIsRefused() {
        assertThatAnswer(server.delete(HOSPITAL)).isRefused(ErrorCode.CONFLICT);
        assertThatAnswer(server.get(HOSPITAL)).isAccepted(200);
    }

    @Test
    void aDeleteOfAnOldVersionDoesNotDeleteTheResource() {
        String path = storedResidentPath();
        assertThatAnswer(server.delete(path + "/_history/1")).isRefused(ErrorCode.METHOD_NOT_ALLOWED);
        assertThatAnswer(server.get(path)).isAccepted(200);
    }

    @Test
    void aDeleteOfAHistoryIsRefused() {
        String path = storedResidentPath();
        assertThatAnswer(server.delete(path + "/_history")).isRefused(ErrorCode.METHOD_NOT_ALLOWED);
    }

    @Test
    void aConditionalCreateHappensOnce() {
        Patient patient = resident();
        String condition = "identifier=" + identifierOf(patient);
        Answer first = createUnless(patient, condition);
        Answer second = createUnless(patient, condition);
        assertThatAnswer(first).isAccepted(201);
        assertThatAnswer(second).isAccepted(200);
        assertThat(countOf(patient)).isEqualTo(1);
    }

    @Test
    void aConditionalCreateThatFindsSeveralIsRefused() {
        storedResident();
        storedResident();
        Patient patient = resident();
        assertThatAnswer(createUnless(patient, "gender=female")).isRefused(ErrorCode.PRECONDITION_FAILED);
        assertThat(countOf(patient)).isZero();
    }

    @Test
    void aConditionalCreateByAnUnknownParameterIsRefused() {
        Patient patient = resident();
        assertThatAnswer(createUnless(patient, "colour=red"))
                .isRefused(ErrorCode.UNKNOWN_PARAMETER)
                .names("colour");
        assertThat(countOf(patient)).isZero();
    }

    @Test
    void aConditionalCreateByABadDateIsRefused() {
        assertThatAnswer(createUnless(resident(), "birthdate=yesterday"))
                .isRefused(ErrorCode.INVALID_REQUEST)
                .names("birthdate");
    }

    @Test
    void aConditionalCreateByWhetherACodeIsMissingHappensOnce() {
        Basic basic = codedBasic();
        String condition = identifierQuery(basic) + "&code:missing=false";
        assertThatAnswer(server.send("POST", "Basic", TestServer.json(basic), "If-None-Exist", condition))
                .isAccepted(201);
        assertThatAnswer(server.send("POST", "Basic", TestServer.json(basic), "If-None-Exist", condition))
                .isAccepted(200);
    }

    @Test
    void aConditionalUpdateByWhetherACodeIsMissingCreatesAndThenUpdates() {
        Basic basic = codedBasic();
        String address = "Basic?" + identifierQuery(basic) + "&code:missing=false";
        assertThatAnswer(server.put(address, basic)).isAccepted(201);
        basic.getCode().setText("转诊");
        assertThatAnswer(server.put(address, basic)).isAccepted(200);
    }

    @Test
    void aConditionByWhetherACodeIsMissingHoldsInATransaction() {
        Basic basic = codedBasic();
        Bundle.BundleEntryComponent entry = entry(Bundle.HTTPVerb.POST, "Basic", basic);
        entry.getRequest().setIfNoneExist(identifierQuery(basic) + "&code:missing=false");
        Bundle transaction = bundle(Bundle.BundleType.TRANSACTION, entry);
        assertThat(server.post("", transaction)
                        .bundle()
                        .getEntryFirstRep()
                        .getResponse()
                        .getStatus())
                .startsWith("201");
        assertThat(server.post("", transaction)
                        .bundle()
                        .getEntryFirstRep()
                        .getResponse()
                        .getStatus())
                .startsWith("200");
    }

    @Test
    void aConditionalCreateThatDoesNotMeetWhatItSaysIsMissingIsRefused() {
        Basic basic = codedBasic();
        String condition = identifierQuery(basic) + "&code:missing=true";
        assertThatAnswer(server.send("POST", "Basic", TestServer.json(basic), "If-None-Exist", condition))
                .isRefused(ErrorCode.INVALID_REQUEST);
        assertThat(server.get("Basic?" + identifierQuery(basic)).ids()).isEmpty();
    }

    private Basic codedBasic() {
        Basic basic = (Basic) samples.of("Basic");
        basic.setCode(new CodeableConcept()
                .addCoding(new Coding("http://terminology.hl7.org/CodeSystem/basic-resource-type", "referral", null)));
        basic.setIdentifier(List.of(new Identifier().setValue("coded-" + UUID.randomUUID())));
        return basic;
    }

    private static String identifierQuery(Basic basic) {
        return "identifier=" + basic.getIdentifierFirstRep().getValue();
    }

    @Test
    void aConditionalUpdateCreatesAndThenUpdates() {
        Patient patient = resident();
        String address = "Patient?identifier=" + identifierOf(patient);
        assertThatAnswer(server.put(address, patient)).isAccepted(201);
        patient.getNameFirstRep().setText("李秀英");
        assertThatAnswer(server.put(address, patient)).isAccepted(200);
        assertThat(countOf(patient)).isEqualTo(1);
    }

    @Test
    void aConditionalUpdateThatFindsSeveralIsRefused() {
        storedResident();
        storedResident();
        assertThatAnswer(server.put("Patient?gender=female", resident())).isRefused(ErrorCode.PRECONDITION_FAILED);
    }

    @Test
    void aConditionalUpdateThatDoesNotMeetItsOwnConditionIsRefused() {
        assertThatAnswer(server.put("Patient?identifier=urn:oid:2.16.156.10011.1.3%7Cnobody", resident()))
                .isRefused(ErrorCode.INVALID_REQUEST);
    }

    @Test
    void aConditionalDeleteDeletesTheOne() {
        Patient stored = storedResident();
        assertThatAnswer(server.delete("Patient?identifier=" + identifierOf(stored)))
                .isAccepted(200);
        assertThatAnswer(server.get("Patient/" + stored.getIdPart())).isRefused(ErrorCode.GONE);
    }

    @Test
    void aConditionalDeleteThatFindsSeveralDeletesNone() {
        Patient stored = storedResident();
        storedResident();
        assertThatAnswer(server.delete("Patient?gender=female")).isRefused(ErrorCode.PRECONDITION_FAILED);
        assertThatAnswer(server.get("Patient/" + stored.getIdPart())).isAccepted(200);
    }

    @Test
    void aConditionalDeleteByAnUnknownParameterIsRefused() {
        assertThatAnswer(server.delete("Patient?colour=red"))
                .isRefused(ErrorCode.UNKNOWN_PARAMETER)
                .names("colour");
    }

    @Test
    void aDeleteWithoutAConditionIsRefused() {
        assertThatAnswer(server.delete("Patient")).isRefused(ErrorCode.INVALID_REQUEST);
        assertThatAnswer(server.delete("Patient?")).isRefused(ErrorCode.INVALID_REQUEST);
    }

    @Test
    void aReferenceByBusinessNumberIsResolved() {
        Patient stored = storedResident();
        Observation observation = samples.example(Observation.class, "exa-observation-minimal");
        observation
                .getSubject()
                .setReference("Patient?identifier=" + identifierOf(stored).replace("%7C", "|"));
        Answer answer = server.post("Observation", observation);
        assertThatAnswer(answer).isAccepted(201);
        assertThat(answer.as(Observation.class).getSubject().getReference()).isEqualTo("Patient/" + stored.getIdPart());
    }

    private Answer createUnless(Patient patient, String condition) {
        return server.send("POST", "Patient", TestServer.json(patient), "If-None-Exist", condition);
    }
}
