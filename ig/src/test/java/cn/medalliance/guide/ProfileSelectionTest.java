package cn.medalliance.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;

class ProfileSelectionTest {
    private static final String BASE = "http://example.test/fhir";
    private static final String LOINC = "http://loinc.org";

    private final ProfileSelection selection = ProfileSelection.of(
            BASE,
            List.of(
                    row("Observation", "code.coding", LOINC, "8480-6", "systolic"),
                    row("Observation", "code.coding", LOINC, "8462-4", "diastolic"),
                    row("Observation", "category.coding", "", "laboratory", "laboratory"),
                    row("Observation", "", "", "", "any"),
                    row("Encounter", "class", "", "IMP", "stay"),
                    row("Encounter", "identifier", "naming/followup-no", "1", "first"),
                    row("Encounter", "type.coding", "urn:oid:1.2.3", "", "followup"),
                    row("QuestionnaireResponse", "questionnaire", "", "Questionnaire/q-own", ""),
                    row("QuestionnaireResponse", "", "", "", "form"),
                    row("Task", "status", "", "draft", "draft")));

    @Test
    void theFirstRowThatMatchesDecides() {
        Observation both = observation("8462-4");
        both.getCode().addCoding().setSystem(LOINC).setCode("8480-6");

        assertThat(selection.profileFor(both)).contains(url("systolic"));
        assertThat(selection.profileFor(observation("8462-4"))).contains(url("diastolic"));
    }

    @Test
    void aRowWithoutSystemComparesTheCodeAlone() {
        Observation observation = observation("4548-4");
        observation.addCategory().addCoding().setSystem("urn:anything").setCode("laboratory");

        assertThat(selection.profileFor(observation)).contains(url("laboratory"));
    }

    @Test
    void aRowWithoutPathTakesTheRestOfItsType() {
        assertThat(selection.profileFor(new Observation())).contains(url("any"));
        assertThat(selection.profileFor(observation("8480-6", "urn:other"))).contains(url("any"));
    }

    @Test
    void codingsIdentifiersAndPrimitivesAreCompared() {
        Encounter stay = new Encounter();
        stay.getClass_().setCode("IMP");
        Encounter first = new Encounter();
        first.addIdentifier().setSystem(BASE + "/naming/followup-no").setValue("1");

        assertThat(selection.profileFor(stay)).contains(url("stay"));
        assertThat(selection.profileFor(first)).contains(url("first"));
        assertThat(selection.profileFor(new Task().setStatus(Task.TaskStatus.DRAFT)))
                .contains(url("draft"));
    }

    @Test
    void aRowWithoutCodeTakesEveryCodeOfItsSystem() {
        Encounter encounter = new Encounter();
        encounter.addType().addCoding().setSystem("urn:oid:1.2.3").setCode("77");

        assertThat(selection.profileFor(encounter)).contains(url("followup"));
    }

    @Test
    void aRowWithoutProfileExceptsWhatItMatches() {
        QuestionnaireResponse response = new QuestionnaireResponse();

        assertThat(selection.profileFor(response)).contains(url("form"));
        response.setQuestionnaire(BASE + "/Questionnaire/q-own|2.0");
        assertThat(selection.profileFor(response)).isEmpty();
    }

    @Test
    void whatNoRowMatchesHasNoProfile() {
        assertThat(selection.profileFor(new Location())).isEmpty();
        assertThat(selection.profileFor(new Encounter())).isEmpty();
    }

    @Test
    void theGuideSelectsItsOwnProfiles() {
        Guide guide = Guide.load();

        assertThat(ProfileSelection.of(guide).profileFor(new Patient()))
                .contains(guide.canonical("StructureDefinition", "mca-patient"));
    }

    private static Observation observation(String code) {
        return observation(code, LOINC);
    }

    private static Observation observation(String code, String system) {
        Observation observation = new Observation();
        observation.getCode().addCoding().setSystem(system).setCode(code);
        return observation;
    }

    private static TableRow row(String type, String path, String system, String code, String profile) {
        return new TableRow(Map.of("type", type, "path", path, "system", system, "code", code, "profile", profile));
    }

    private static String url(String profile) {
        return BASE + "/StructureDefinition/" + profile;
    }
}
