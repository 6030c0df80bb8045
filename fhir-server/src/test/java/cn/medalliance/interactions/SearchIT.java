package cn.medalliance.interactions;

import static cn.medalliance.interactions.AnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.shared.ErrorCode;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Searching: what is asked rightly is found, what is asked wrongly is refused by name and never answered with all. */
final class SearchIT extends Interactions {

    private static final String BLOOD_PRESSURE = "exa-blood-pressure-zhang";
    private static final String ID = "exa-patient-zhang-jianguo";

    SearchIT(TestServer server) {
        super(server);
    }

    @Test
    void aSearchByGetAndByFormFindTheSame() {
        Patient stored = storedResident();
        String query = "gender=female&identifier=" + identifierOf(stored);
        assertThat(server.get("Patient?" + query).ids()).containsExactly(stored.getIdPart());
        assertThat(server.send("POST", "Patient/_search", query, "Content-Type", FORM)
                        .ids())
                .containsExactly(stored.getIdPart());
    }

    @Test
    void aTokenMayBeWrittenWithABareBar() {
        assertThat(RawRequest.statusOf(
                        server, "/fhir/Patient?identifier=urn:oid:2.16.156.10011.1.3|999901195803120010"))
                .isEqualTo(200);
    }

    @Test
    void aSearchInACompartmentFindsWhatBelongsToTheResident() {
        Answer answer = server.get(ZHANG + "/Observation?code=http://loinc.org%7C85354-9");
        assertThatAnswer(answer).isAccepted(200);
        assertThat(answer.ids()).contains(BLOOD_PRESSURE);
        assertThat(server.get("Patient/exa-patient-minimal/Observation").ids()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ZHANG + "/ServiceRequest",
                ZHANG + "/Coverage",
                "Encounter/exa-encounter-followup-zhang/Observation",
                "Practitioner/exa-practitioner-li-min/PractitionerRole"
            })
    void everyCompartmentCanBeSearched(String address) {
        Answer answer = server.get(address);
        assertThatAnswer(answer).isAccepted(200);
        assertThat(answer.ids()).isNotEmpty();
    }

    @Test
    void aSearchOfAllTypesInACompartmentFindsEveryType() {
        Answer answer = server.get(ZHANG + "/*?_count=500");
        assertThatAnswer(answer).isAccepted(200);
        assertThat(answer.resources().map(Resource::fhirType)).contains("Observation", "Encounter", "CarePlan");
    }

    @Test
    void aSearchInTheCompartmentOfAnUnknownIdFindsNothing() {
        Answer answer = server.get("Patient/no-such-id/Observation");
        assertThatAnswer(answer).isAccepted(200);
        assertThat(answer.ids()).isEmpty();
    }

    @Test
    void aTypeThatIsNotInTheCompartmentIsRefused() {
        assertThatAnswer(server.get(ZHANG + "/ValueSet")).isRefused(ErrorCode.NOT_FOUND);
    }

    @Test
    void anUnknownParameterInACompartmentIsRefused() {
        assertThatAnswer(server.get(ZHANG + "/Observation?colour=red"))
                .isRefused(ErrorCode.UNKNOWN_PARAMETER)
                .names("colour");
    }

    @ParameterizedTest
    @ValueSource(strings = {"colour=red", "_colour=red", "name:colour=red", "_type=Patient"})
    void anUnknownParameterIsRefusedByName(String query) {
        assertThatAnswer(server.get("Patient?" + query))
                .isRefused(ErrorCode.UNKNOWN_PARAMETER)
                .names(query.substring(0, query.indexOf('=')));
    }

    /** Left out, it would answer with everybody. */
    @ParameterizedTest
    @ValueSource(strings = {"identifier", "name", "_id", "organization.name", "_has:Observation:patient:code"})
    void aParameterWithoutAValueIsRefused(String parameter) {
        assertThatAnswer(server.get("Patient?" + parameter + "="))
                .isRefused(ErrorCode.INVALID_REQUEST)
                .names(parameter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mca-compartment-Patient=x", "subject.mca-compartment-Patient=x", "_pid=1"})
    void theServersOwnParametersAreNoClients(String query) {
        assertThatAnswer(server.get("Observation?" + query)).isRefused(ErrorCode.UNKNOWN_PARAMETER);
    }

    @Test
    void aListBesideAReverseChainIsRefused() {
        assertThatAnswer(server.get("Patient?_list=1&_has:Observation:patient:code=85354-9"))
                .isRefused(ErrorCode.NOT_ANSWERABLE)
                .names("_list");
    }

    @Test
    void anUnknownParameterInAFormIsRefusedByName() {
        assertThatAnswer(server.send("POST", "Patient/_search", "colour=red", "Content-Type", FORM))
                .isRefused(ErrorCode.UNKNOWN_PARAMETER)
                .names("colour");
    }

    @Test
    void anUnknownParameterIsAcceptedWithAWarningWhenTheClientIsLenient() {
        Answer answer = server.send("GET", "Patient?colour=red&_id=" + ID, null, "Prefer", "handling=lenient");
        assertThatAnswer(answer).isAccepted(200);
        assertThat(answer.ids()).containsExactly(ID);
        assertThat(answer.bundle().getEntry().stream()
                        .map(Bundle.BundleEntryComponent::getResource)
                        .filter(OperationOutcome.class::isInstance)
                        .map(outcome -> ((OperationOutcome) outcome).getIssueFirstRep()))
                .singleElement()
                .satisfies(issue -> {
                    assertThat(issue.getSeverity()).isEqualTo(OperationOutcome.IssueSeverity.WARNING);
                    assertThat(issue.getDiagnostics()).contains("colour");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "Patient, birthdate, yesterday",
        "Patient, birthdate, 1961-13-01",
        "Patient, birthdate, 19610101",
        "Patient, birthdate, ge",
        "Patient, birthdate, xx1961",
        "Patient, _lastUpdated, yesterday",
        "Observation, date, 2025-02-30",
        "Observation, value-quantity, much",
        "Observation, value-quantity, zz5",
        "RiskAssessment, probability, likely",
        "RiskAssessment, probability, zz1",
        "Location, near, here",
        "Patient, _count, many",
        "Patient, _count, -1",
        "Patient, _sort, colour",
        "Patient, _sort, -",
        "Patient, _total, roughly",
        "Patient, _summary, short",
        "Patient, _filter, gender",
        "Patient, _filter, (gender eq female",
        "Patient, _filter, gender resembles female",
        "Patient, _filter, birthdate gt yesterday",
        "Patient, _include, colour",
        "Patient, _include, Patience:colour",
        "Patient, gender:missing, perhaps",
        "Observation, component-code-value-quantity, 8480-6",
        "Observation, component-code-value-quantity, 8480-6$much",
        "Observation, code:in, http://nowhere.example/ValueSet"
    })
    void aValueThatCannotBeIsRefusedWithItsParameter(String type, String parameter, String value) {
        assertThatAnswer(server.get(
                        type + "?" + parameter + "=" + value.replace(" ", "%20").replace("$", "%24")))
                .isRefused(400)
                .names(parameter.replaceFirst(":.*", ""));
    }

    @Test
    void aCharacterThatCannotBeStoredIsRefused() {
        assertThatAnswer(server.get("Patient?name=%00")).isRefused(400).names("name");
    }

    @ParameterizedTest
    @CsvSource({
        "Patient, name:resembles",
        "Patient, birthdate:exact",
        "Patient, gender:resembles",
        "Patient, _id:resembles",
        "Patient, organization:resembles",
        "Observation, value-quantity:resembles",
        "Observation, code:resembles",
        "RiskAssessment, probability:resembles",
        "ValueSet, url:resembles",
        "Observation, _include:resembles"
    })
    void anUnknownModifierIsRefusedByName(String type, String parameter) {
        String value = parameter.startsWith("_include") ? "Observation:subject" : "2025";
        assertThatAnswer(server.get(type + "?" + parameter + "=" + value))
                .isRefused(ErrorCode.UNKNOWN_PARAMETER)
                .names(parameter.substring(parameter.indexOf(':')));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "subject.name=张",
                "subject:Patient.name=张",
                "patient.identifier=999901195803120010",
                "subject:Patient.general-practitioner.practitioner.name=李",
                "encounter.identifier=F20250120-0001"
            })
    void aChainFollowsReferences(String query) {
        assertThat(server.get("Observation?_count=500&"
                                + query.replace("张", "%E5%BC%A0").replace("李", "%E6%9D%8E"))
                        .ids())
                .contains(BLOOD_PRESSURE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"subject.colour=red", "subject:Patient.colour=red", "subject:Patience.name=x", "code.name=x"})
    void aChainThatLeadsNowhereIsRefused(String query) {
        assertThatAnswer(server.get("Observation?" + query)).isRefused(ErrorCode.UNKNOWN_PARAMETER);
    }

    @Test
    void anIdAtTheEndOfAChainNeedsTheType() {
        assertThatAnswer(server.get("Observation?patient._id=x"))
                .isRefused(ErrorCode.NOT_ANSWERABLE)
                .names("patient._id");
        assertThat(server.get("Observation?patient:Patient._id=x").status()).isEqualTo(200);
    }

    @Test
    void aReverseChainFindsWhoIsNamed() {
        // Of all whom other tests gave a blood pressure the page would show some.
        String ofTwo = "&_id=exa-patient-minimal," + ID;
        assertThat(server.get("Patient?_has:Observation:patient:code=85354-9" + ofTwo)
                        .ids())
                .containsExactly(ID);
        assertThat(server.get("Patient?_has:Encounter:patient:_has:Observation:encounter:code=85354-9" + ofTwo)
                        .ids())
                .containsExactly(ID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_has:Observation:patient:colour=red",
                "_has:Observation:colour:code=1",
                "_has:Patience:patient:code=1",
                "_has:Observation:patient=1",
                "_has=1"
            })
    void aReverseChainThatLeadsNowhereIsRefused(String query) {
        assertThatAnswer(server.get("Patient?" + query))
                .isRefused(ErrorCode.UNKNOWN_PARAMETER)
                .names(query.contains("colour") ? "colour" : "_has");
    }

    @Test
    void anIncludeBringsWhatIsNamed() {
        Bundle found = server.get("Observation?_id=" + BLOOD_PRESSURE
                        + "&_include=Observation:subject&_include:iterate=Patient:organization")
                .bundle();
        assertThat(pathsOf(found, Bundle.SearchEntryMode.MATCH)).containsExactly("Observation/" + BLOOD_PRESSURE);
        assertThat(pathsOf(found, Bundle.SearchEntryMode.INCLUDE))
                .contains(ZHANG, "Organization/exa-organization-community-centre");
    }

    @Test
    void aReverseIncludeBringsWhatNames() {
        Bundle found = server.get("Encounter?_id=exa-encounter-followup-zhang&_revinclude=Observation:encounter")
                .bundle();
        assertThat(pathsOf(found, Bundle.SearchEntryMode.MATCH))
                .containsExactly("Encounter/exa-encounter-followup-zhang");
        assertThat(pathsOf(found, Bundle.SearchEntryMode.INCLUDE)).contains("Observation/" + BLOOD_PRESSURE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"_include=Observation:colour", "_include=Observation:subject:Patience", "_revinclude=Patience:x"
            })
    void anIncludeOfNothingIsRefused(String query) {
        assertThatAnswer(server.get("Observation?" + query)).isRefused(ErrorCode.UNKNOWN_PARAMETER);
    }

    @Test
    void aFilterFindsWhatItSays() {
        assertThat(server.get("Patient?_filter=_id%20eq%20" + ID + "%20and%20gender%20eq%20male")
                        .ids())
                .containsExactly(ID);
        assertThat(server.get("Patient?_filter=_id%20eq%20" + ID + "%20and%20gender%20eq%20female")
                        .ids())
                .isEmpty();
    }

    @Test
    void aFilterByAnUnknownParameterIsRefused() {
        assertThatAnswer(server.get("Patient?_filter=colour%20eq%20red"))
                .isRefused(ErrorCode.UNKNOWN_PARAMETER)
                .names("colour");
    }

    @Test
    void anEmptyFilterIsRefused() {
        assertThatAnswer(server.get("Patient?_filter=")).isRefused(400).names("_filter");
    }

    @Test
    void aSortPutsThemInOrder() {
        String query = "Observation?subject=" + ZHANG + "&_count=500&date:missing=false&_sort=";
        List<String> ascending = server.get(query + "date,_id").ids();
        List<String> descending = server.get(query + "-date,-_id").ids();
        assertThat(ascending).hasSizeGreaterThan(5);
        assertThat(descending).hasSameSizeAs(ascending);
        assertThat(ascending.get(0)).isEqualTo(descending.get(descending.size() - 1));
    }

    @Test
    void anAccurateTotalIsTheNumberOfMatches() {
        Bundle page = server.get("Observation?subject=" + ZHANG + "&_count=2&_total=accurate")
                .bundle();
        int all =
                server.get("Observation?subject=" + ZHANG + "&_count=500").ids().size();
        assertThat(page.getTotal()).isEqualTo(all);
        assertThat(page.getEntry()).hasSize(2);
    }

    @Test
    void aCountHasNoEntries() {
        Bundle count = server.get("Patient?_id=" + ID + "&_summary=count").bundle();
        assertThat(count.getTotal()).isEqualTo(1);
        assertThat(count.getEntry()).isEmpty();
    }

    @Test
    void aSummaryAndChosenElementsLeaveOutTheRest() {
        Patient summary = (Patient) server.get("Patient?_id=" + ID + "&_summary=true")
                .resources()
                .findFirst()
                .orElseThrow();
        assertThat(summary.hasName()).isTrue();
        assertThat(summary.hasContact()).isFalse();
        Patient elements = (Patient) server.get("Patient?_id=" + ID + "&_elements=gender")
                .resources()
                .findFirst()
                .orElseThrow();
        assertThat(elements.hasGender()).isTrue();
        assertThat(elements.hasName()).isFalse();
    }

    @Test
    void aSummaryAndElementsTogetherAreRefused() {
        assertThatAnswer(server.get("Patient?_summary=true&_elements=name")).isRefused(ErrorCode.INVALID_REQUEST);
    }

    @Test
    void aLargerPageThanAllowedIsCapped() {
        Answer answer = server.get("StructureDefinition?_count=100000");
        assertThatAnswer(answer).isAccepted(200);
        assertThat(answer.bundle().getEntry()).hasSizeLessThanOrEqualTo(1_000);
    }

    @Test
    void theNextPageGoesOnWhereThisOneEnds() {
        Answer first = server.get("Observation?subject=" + ZHANG + "&_count=3&_sort=_id");
        Answer second = server.get(first.bundle().getLink("next").getUrl());
        assertThatAnswer(second).isAccepted(200);
        assertThat(second.ids()).hasSize(3).doesNotContainAnyElementsOf(first.ids());
    }

    @ParameterizedTest
    @ValueSource(strings = {"_page=nonsense", "_offset=3", "_getpages=1", "_query=all"})
    void aPageThatNobodyGaveIsRefused(String query) {
        assertThatAnswer(server.get("Patient?" + query)).isRefused(400).names(query.replaceFirst("=.*", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"identifier:of-type=a%7Cb%7Cc", "_contained=true"})
    void whatIsNotServedIsRefusedAndNotIgnored(String query) {
        assertThatAnswer(server.get("Patient?" + query)).isRefused(400).names(query.replaceFirst("=.*", ""));
    }

    @Test
    void aMissingElementIsFound() {
        Patient stored = storedResident();
        String query = "Patient?_id=" + stored.getIdPart() + "&birthdate:missing=";
        assertThat(server.get(query + "true").ids()).containsExactly(stored.getIdPart());
        assertThat(server.get(query + "false").ids()).isEmpty();
    }

    private static List<String> pathsOf(Bundle bundle, Bundle.SearchEntryMode mode) {
        return bundle.getEntry().stream()
                .filter(entry -> entry.getSearch().getMode() == mode)
                .map(Bundle.BundleEntryComponent::getResource)
                .map(resource -> resource.fhirType() + "/" + resource.getIdPart())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Patient?gender=,",
                "Patient?gender=male,",
                "Patient?gender=,male",
                "Patient?name=,",
                "Patient?birthdate=,",
                "Patient?_id=,",
                "Patient?_tag=,",
                "Patient?_lastUpdated=,",
                "Patient?identifier=%7C",
                "Patient?identifier=%7C,%7C",
                "Patient?organization.name=,",
                "Patient?_has:Observation:patient:code=,",
                "Observation?patient=,",
                "Observation?value-quantity=%7C%7C",
                "Observation/$lastn?patient=,",
            })
    void anEmptyAlternativeIsRefusedAndNeverAnsweredWithEverybody(String path) {
        assertThatAnswer(server.get(path)).isRefused(ErrorCode.INVALID_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"identifier=,", "identifier=%7C"})
    void aConditionOfNothingHitsNobody(String condition) {
        assertThatAnswer(server.delete("Substance?" + condition)).isRefused(ErrorCode.INVALID_REQUEST);
    }
}
