package cn.medalliance.interactions;

import static cn.medalliance.interactions.AnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.shared.ErrorCode;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.UriType;
import org.hl7.fhir.r4.model.ValueSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The operations of the specification: what they answer, and what they refuse. */
final class OperationIT extends Interactions {

    private static final String GENDER = "http://hl7.org/fhir/administrative-gender";
    private static final String MINIMAL = "Patient/exa-patient-minimal";

    OperationIT(TestServer server) {
        super(server);
    }

    @Test
    void validateFindsNothingInARightResource() {
        assertThat(faults(server.post("Patient/$validate", resident()))).isEmpty();
    }

    @Test
    void validateFindsTheFaultThatAWriteWouldBeRefusedFor() {
        Patient patient = resident();
        patient.getIdentifierFirstRep().setValue("999901196107250028");
        assertThat(faults(server.post("Patient/$validate", patient))).contains("mca-id-1");
        assertThat(faults(server.post("Patient/$validate", validation(patient, null, null))))
                .contains("mca-id-1");
        assertThat(faults(
                        server.send("POST", "Patient/$validate", TestServer.json(patient), "Content-Type", FHIR_JSON)))
                .contains("mca-id-1");
    }

    @Test
    void validateTakesAFurtherProfile() {
        String profile = samples.guideCanonical() + "/StructureDefinition/mca-organization";
        assertThat(faults(server.post("Patient/$validate", validation(resident(), profile, null))))
                .isNotEmpty();
    }

    @Test
    void validateAgainstAProfileThatNobodyKnowsSaysSo() {
        Answer answer =
                server.post("Patient/$validate", validation(resident(), "http://nowhere.example/profile", null));
        assertThat(faults(answer)).isNotEmpty();
        assertThatAnswer(answer).names("http://nowhere.example/profile");
    }

    @Test
    void validateInAModeThatDoesNotExistIsRefused() {
        assertThatAnswer(server.post("Patient/$validate", validation(resident(), null, "guess")))
                .isRefused(ErrorCode.INVALID_REQUEST)
                .names("mode");
    }

    @Test
    void validateOfAnotherTypeIsRefused() {
        assertThatAnswer(server.post("Observation/$validate", resident())).isRefused(ErrorCode.WRONG_RESOURCE_TYPE);
    }

    @Test
    void validateWithoutAResourceIsRefused() {
        assertThatAnswer(server.post("Patient/$validate", new Parameters())).isRefused(400);
    }

    @Test
    void validateOfAStoredResourceChecksIt() {
        Answer answer = server.get(ZHANG + "/$validate");
        assertThatAnswer(answer).isAccepted(200);
        assertThat(faults(answer)).isEmpty();
        assertThatAnswer(server.get("Patient/no-such-id/$validate")).isRefused(ErrorCode.NOT_FOUND);
    }

    @Test
    void validateOfADeleteTellsWhoIsInTheWay() {
        Answer answer = server.post(HOSPITAL + "/$validate", validation(null, null, "delete"));
        assertThat(answer.status()).isIn(200, 409);
        assertThat(faults(answer)).isNotEmpty();
        assertThatAnswer(server.get(HOSPITAL)).isAccepted(200);
    }

    @Test
    void everythingIsTheWholeRecordPageByPage() {
        Answer whole = server.get(ZHANG + "/$everything?_count=500");
        assertThatAnswer(whole).isAccepted(200);
        assertThat(whole.resources().map(Resource::fhirType))
                .contains("Patient", "Observation", "Encounter", "CarePlan");
        Answer first = server.get(ZHANG + "/$everything?_count=10");
        assertThat(first.ids()).hasSize(10);
        Answer second = server.get(first.bundle().getLink("next").getUrl());
        assertThat(second.ids()).hasSize(10).doesNotContainAnyElementsOf(first.ids());
    }

    @Test
    void everythingOfSomeTypesIsOnlyThose() {
        assertThat(server.get(ZHANG + "/$everything?_type=Observation,Encounter&_count=500")
                        .resources()
                        .map(Resource::fhirType)
                        .distinct())
                .containsExactlyInAnyOrder("Observation", "Encounter");
    }

    @Test
    void everythingBetweenTwoDaysLeavesOutTheRest() {
        Answer answer = server.get(ZHANG + "/$everything?_type=Observation&start=1900-01-01&end=1900-12-31");
        if (answer.status() == 200) {
            assertThat(answer.ids()).isEmpty();
        } else {
            assertThatAnswer(answer).isRefused(ErrorCode.UNKNOWN_PARAMETER).names("start");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"_type=Patience", "start=yesterday", "_since=yesterday", "colour=red", "_count=many"})
    void everythingAskedWronglyIsRefused(String query) {
        assertThatAnswer(server.get(ZHANG + "/$everything?" + query))
                .isRefused(400)
                .names(query.substring(0, query.indexOf('=')));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Patient/exa-patient-minimal/$everything?_since=",
                "Measure/mca-m26/$evaluate-measure?periodStart=2025-01-01&periodEnd=2025-12-31&census=",
                "Measure/mca-m02/$evaluate-measure?periodStart=2025-01-01&periodEnd=2025-12-31&subject=",
                "Observation/$stats?code=%20"
            })
    void anEmptyValueIsNotTakenForNone(String address) {
        assertThatAnswer(server.get(address)).isRefused(ErrorCode.INVALID_REQUEST);
    }

    @Test
    void everythingOfAnUnknownIdIsNotFound() {
        assertThatAnswer(server.get("Patient/no-such-id/$everything")).isRefused(ErrorCode.NOT_FOUND);
    }

    @Test
    void theSummaryIsADocumentAboutTheResident() {
        Answer answer = server.get(ZHANG + "/$summary");
        assertThatAnswer(answer).isAccepted(200);
        assertThat(answer.bundle().getType()).isEqualTo(Bundle.BundleType.DOCUMENT);
        assertThat(answer.bundle().getEntryFirstRep().getResource()).isInstanceOf(Composition.class);
    }

    @Test
    void theSummaryOfAnUnknownIdIsNotFound() {
        assertThatAnswer(server.get("Patient/no-such-id/$summary")).isRefused(ErrorCode.NOT_FOUND);
    }

    @Test
    void aDocumentBeginsWithItsCompositionAndHasANumberAndADate() {
        Answer answer = server.get("Composition/exa-referral-document-zhang/$document");
        assertThatAnswer(answer).isAccepted(200);
        Bundle document = answer.bundle();
        assertThat(document.getType()).isEqualTo(Bundle.BundleType.DOCUMENT);
        assertThat(document.getEntryFirstRep().getResource()).isInstanceOf(Composition.class);
        assertThat(document.hasTotal()).isFalse();
        assertThat(document.getIdentifier().hasValue()).isTrue();
        assertThat(document.hasTimestamp()).isTrue();
    }

    @Test
    void theDocumentOfAnUnknownIdIsNotFound() {
        assertThatAnswer(server.get("Composition/no-such-id/$document")).isRefused(ErrorCode.NOT_FOUND);
    }

    @Test
    void graphQlGivesWhatIsAskedFor() {
        Answer one = server.get(MINIMAL + "/$graphql?query=%7Bname%7Btext%7D%7D");
        assertThatAnswer(one).isAccepted(200);
        assertThat(one.body()).contains("李秀兰");
        Answer list = graphQl("{\"query\":\"{PatientList(_id:\\\"exa-patient-minimal\\\"){name{text}}}\"}");
        assertThatAnswer(list).isAccepted(200);
        assertThat(list.body()).contains("李秀兰");
    }

    @Test
    void graphQlWithBareBracesIsAnswered() {
        assertThat(RawRequest.statusOf(server, "/fhir/" + MINIMAL + "/$graphql?query={id}"))
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%7B", "%7Bcolour%7D", "%7Bname%7Bcolour%7D%7D"})
    void graphQlThatAsksForWhatIsNotThereIsRefused(String query) {
        assertThatAnswer(server.get(MINIMAL + "/$graphql?query=" + query)).isRefused(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"quer",
                "{\"query\":\"{PatientList(colour:\\\"red\\\"){id}}\"}",
                "{\"query\":\"{PatienceList{id}}\"}"
            })
    void graphQlThatCannotBeReadIsRefused(String body) {
        assertThatAnswer(graphQl(body)).isRefused(400);
    }

    @Test
    void metaTellsTheTagsOfAResource() {
        Patient stored = storedResident();
        String path = "Patient/" + stored.getIdPart();
        stored.getMeta().addTag("http://minimal.example/tags", "watched", null);
        assertThatAnswer(server.put(path, stored)).isAccepted(200);
        assertThat(meta(server.get(path + "/$meta")).getTag())
                .extracting(Coding::getCode)
                .contains("watched");
    }

    @Test
    void metaOfAnUnknownIdIsNotFound() {
        assertThatAnswer(server.get("Patient/no-such-id/$meta")).isRefused(ErrorCode.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"$meta-add", "$meta-delete"})
    void noOperationChangesMetaPastTheProfileCheck(String operation) {
        Parameters claim = new Parameters();
        claim.addParameter()
                .setName("meta")
                .setValue(new Meta().addProfile("http://medalliance.example/fhir/StructureDefinition/mca-patient"));
        assertThatAnswer(server.post(MINIMAL + "/" + operation, claim)).isRefused(ErrorCode.NOT_FOUND);
    }

    @Test
    void whatIsWrongInAnXmlBodyIsFoundByValidateAsInJson() {
        String xml = server.send("GET", MINIMAL + "?_format=xml", null).body();
        Answer answer = server.send(
                "POST",
                "Patient/$validate",
                xml.replaceFirst("<gender value=\"[a-z]+\"/>", "<gender value=\"xx\"/>"),
                "Content-Type",
                "application/fhir+xml",
                "Accept",
                "application/fhir+json");
        assertThatAnswer(answer).isAccepted(200);
        assertThat(answer.outcome().getIssue())
                .anySatisfy(
                        issue -> assertThat(issue.getExpression().toString()).contains("Patient.gender"));
    }

    @Test
    void diffTellsWhatChanged() {
        Patient stored = storedResident();
        String path = "Patient/" + stored.getIdPart();
        stored.getNameFirstRep().setText("李秀英");
        assertThatAnswer(server.put(path, stored)).isAccepted(200);
        Answer answer = server.get(path + "/$diff");
        assertThatAnswer(answer).isAccepted(200);
        assertThat(answer.body()).contains("李秀兰", "李秀英");
        assertThatAnswer(server.get("$diff?from=" + path + "/_history/1&to=" + path + "/_history/2"))
                .isAccepted(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$diff",
                "$diff?from=" + ZHANG,
                "$diff?to=" + ZHANG,
                "$diff?from=here&to=there",
                "$diff?from=" + ZHANG + "&to=" + HOSPITAL,
                ZHANG + "/$diff?fromVersion=first"
            })
    void diffOfWhatCannotBeComparedIsRefused(String address) {
        assertThatAnswer(server.get(address)).isRefused(400);
    }

    @Test
    void diffOfAnUnknownVersionIsNotFound() {
        assertThatAnswer(server.get(ZHANG + "/$diff?fromVersion=99")).isRefused(ErrorCode.NOT_FOUND);
    }

    @Test
    void expandListsTheCodes() {
        Answer answer = server.get("ValueSet/$expand?url=http://hl7.org/fhir/ValueSet/administrative-gender");
        assertThatAnswer(answer).isAccepted(200);
        assertThat(answer.as(ValueSet.class).getExpansion().getContains())
                .extracting(ValueSet.ValueSetExpansionContainsComponent::getCode)
                .containsExactlyInAnyOrder("male", "female", "other", "unknown");
    }

    @Test
    void expandListsAPageOfTheCodes() {
        String url = "ValueSet/$expand?url=" + samples.guideCanonical() + "/ValueSet/vs-role";
        List<String> all = codes(server.get(url));
        assertThat(all).hasSizeGreaterThan(3);
        assertThat(codes(server.get(url + "&count=2"))).isEqualTo(all.subList(0, 2));
        assertThat(codes(server.get(url + "&count=2&offset=1"))).isEqualTo(all.subList(1, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "count=many&url=x", "count=-1&url=x", "offset=many&url=x"})
    void expandAskedWronglyIsRefused(String query) {
        assertThatAnswer(server.get("ValueSet/$expand?"
                        + query.replace("url=x", "url=" + samples.guideCanonical() + "/ValueSet/vs-role")))
                .isRefused(400);
    }

    @Test
    void expandOfAnUnknownValueSetIsNotFound() {
        assertThatAnswer(server.get("ValueSet/$expand?url=http://nowhere.example/ValueSet"))
                .isRefused(ErrorCode.NOT_FOUND);
    }

    @Test
    void expandOfCodesThatAreNotKnownIsRefusedRatherThanEmpty() {
        Answer answer = server.get("ValueSet/$expand?url=http://hl7.org/fhir/ValueSet/mimetypes");
        if (answer.status() == 200) {
            assertThat(answer.as(ValueSet.class).getExpansion().getContains()).isNotEmpty();
        } else {
            assertThatAnswer(answer).isRefused(ErrorCode.UNPROCESSABLE);
        }
    }

    @Test
    void validateCodeTellsWhetherACodeIsIn() {
        String url = "ValueSet/$validate-code?url=http://hl7.org/fhir/ValueSet/administrative-gender&system=" + GENDER;
        assertThat(result(server.get(url + "&code=male"))).isTrue();
        assertThat(result(server.get(url + "&code=weiblich"))).isFalse();
        assertThat(result(server.get("CodeSystem/$validate-code?url=" + GENDER + "&code=male")))
                .isTrue();
        assertThat(result(server.get("CodeSystem/$validate-code?url=" + GENDER + "&code=weiblich")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ValueSet/$validate-code", "CodeSystem/$validate-code", "CodeSystem/$validate-code?code=male"})
    void validateCodeAskedWronglyIsRefused(String address) {
        assertThatAnswer(server.get(address)).isRefused(ErrorCode.INVALID_REQUEST);
    }

    @Test
    void lookupTellsTheNameOfACode() {
        Answer base = server.get("CodeSystem/$lookup?system=" + GENDER + "&code=male");
        assertThat(parameters(base).getParameter("display").getValue().primitiveValue())
                .isEqualTo("Male");
        Answer ours = server.get("CodeSystem/$lookup?system=" + ourSystem("mca-tier") + "&code=key");
        assertThat(parameters(ours).getParameter("display").getValue().primitiveValue())
                .isNotEmpty();
    }

    @Test
    void lookupOfAnUnknownCodeIsNotFoundAndNamed() {
        assertThatAnswer(server.get("CodeSystem/$lookup?system=" + ourSystem("mca-tier") + "&code=no-such-code"))
                .isRefused(ErrorCode.NOT_FOUND)
                .names("no-such-code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CodeSystem/$lookup", "CodeSystem/$lookup?code=male"})
    void lookupAskedWronglyIsRefused(String address) {
        assertThatAnswer(server.get(address)).isRefused(ErrorCode.INVALID_REQUEST);
    }

    @Test
    void subsumesComparesTwoCodes() {
        assertThat(outcomeOf(ourSystem("mca-observation"), "symptom", "adr")).isEqualTo("not-subsumed");
        assertThat(outcomeOf(ourSystem("mca-observation"), "symptom", "symptom"))
                .isEqualTo("equivalent");
        assertThat(outcomeOf("http://terminology.hl7.org/CodeSystem/v3-RoleCode", "FAMMEMB", "CHILD"))
                .isEqualTo("subsumes");
        assertThat(outcomeOf("http://terminology.hl7.org/CodeSystem/v3-RoleCode", "CHILD", "FAMMEMB"))
                .isEqualTo("subsumed-by");
        assertThat(outcomeOf(GENDER, "male", "male")).isEqualTo("equivalent");
    }

    /** A county is part of its prefecture and no kind of it. */
    @Test
    void subsumesKnowsPartsFromKinds() {
        assertThat(outcomeOf(ourSystem("gbt-2260"), "99", "9999")).isEqualTo("not-subsumed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "codeA=symptom", "codeA=symptom&codeB=no-such-code"})
    void subsumesAskedWronglyIsRefused(String query) {
        String system = query.isEmpty() ? "" : "&system=" + ourSystem("mca-observation");
        assertThatAnswer(server.get("CodeSystem/$subsumes?" + query + system)).isRefused(400);
    }

    @Test
    void translateFindsTheOtherCode() {
        String map = "ConceptMap/cm-visitway-to-class/$translate?system=urn:oid:2.16.156.10011.2.3.1.183&code=";
        assertThat(result(server.get(map + "1"))).isTrue();
        assertThat(result(server.get(map + "no-such-code"))).isFalse();
    }

    @Test
    void translateByAnUnknownMapIsNotFound() {
        assertThatAnswer(server.get("ConceptMap/no-such-id/$translate?system=x&code=1"))
                .isRefused(ErrorCode.NOT_FOUND);
    }

    @Test
    void translateOfNothingIsRefused() {
        assertThatAnswer(server.get("ConceptMap/$translate")).isRefused(ErrorCode.INVALID_REQUEST);
    }

    private Answer graphQl(String body) {
        return server.send("POST", "$graphql", body, "Content-Type", "application/json");
    }

    private String ourSystem(String id) {
        return samples.guideCanonical() + "/CodeSystem/" + id;
    }

    private String outcomeOf(String system, String one, String other) {
        Answer answer = server.get("CodeSystem/$subsumes?system=" + system + "&codeA=" + one + "&codeB=" + other);
        assertThatAnswer(answer).isAccepted(200);
        return parameters(answer).getParameter("outcome").getValue().primitiveValue();
    }

    private static Parameters validation(Resource resource, String profile, String mode) {
        Parameters parameters = new Parameters();
        if (resource != null) {
            parameters.addParameter().setName("resource").setResource(resource);
        }
        if (profile != null) {
            parameters.addParameter().setName("profile").setValue(new UriType(profile));
        }
        if (mode != null) {
            parameters.addParameter().setName("mode").setValue(new CodeType(mode));
        }
        return parameters;
    }

    private static Meta meta(Answer answer) {
        return (Meta) parameters(answer).getParameter("return").getValue();
    }

    private static boolean result(Answer answer) {
        return Boolean.parseBoolean(
                parameters(answer).getParameter("result").getValue().primitiveValue());
    }

    private static Parameters parameters(Answer answer) {
        assertThatAnswer(answer).isAccepted(200);
        return answer.as(Parameters.class);
    }

    private static List<String> codes(Answer answer) {
        assertThatAnswer(answer).isAccepted(200);
        return answer.as(ValueSet.class).getExpansion().getContains().stream()
                .map(ValueSet.ValueSetExpansionContainsComponent::getCode)
                .toList();
    }

    /** The rules that a $validate found broken. */
    private static List<String> faults(Answer answer) {
        return answer.outcome().getIssue().stream()
                .filter(issue -> issue.getSeverity() == OperationOutcome.IssueSeverity.ERROR
                        || issue.getSeverity() == OperationOutcome.IssueSeverity.FATAL)
                .map(issue -> issue.getDetails().getCodingFirstRep().getCode())
                .toList();
    }
}
