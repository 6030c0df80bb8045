package cn.medalliance.guide.build;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.guide.table.GuideInvariants;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The invariants at their edges, on HAPI's engine: the last value that passes beside the first that does not. A wrong
 * example shows that a rule is broken by what is far off; an engine that reads a comparison otherwise is found here.
 */
class InvariantBoundariesTest {
    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final String EXTENSIONS = "http://medalliance.example/fhir/StructureDefinition/";

    private static final GuideInvariants INVARIANTS =
            new GuideInvariants(BuiltGuide.get().guide());

    @ParameterizedTest
    @CsvSource({
        "male, 999901195803120010, true",
        "female, 999901195803120010, false",
        "female, 999901196107250027, true",
        "male, 999901196107250027, false",
        "other, 999901196107250027, true",
    })
    void theSeventeenthDigitIsTheSex(String gender, String number, boolean right) {
        judge("mca-id-2", """
                {"resourceType": "Patient", "gender": "%s",
                 "identifier": [{"system": "urn:oid:2.16.156.10011.1.3", "value": "%s"}]}""".formatted(gender, number), right);
    }

    @ParameterizedTest
    @CsvSource({"1958-03-12, true", "1958-03-13, false", "1958-12-03, false"})
    void theNumberHoldsTheDayOfBirth(String born, boolean right) {
        judge("mca-id-3", """
                {"resourceType": "Patient", "birthDate": "%s",
                 "identifier": [{"system": "urn:oid:2.16.156.10011.1.3", "value": "999901195803120010"}]}""".formatted(born), right);
    }

    @ParameterizedTest
    @CsvSource({"120, 80, true", "81, 80, true", "80, 80, false", "80, 120, false"})
    void systolicIsAboveDiastolic(String systolic, String diastolic, boolean right) {
        judge("mca-bp-1", """
                {"resourceType": "Observation", "component": [
                 {"code": {"coding": [{"system": "http://loinc.org", "code": "8480-6"}]}, "valueQuantity": {"value": %s}},
                 {"code": {"coding": [{"system": "http://loinc.org", "code": "8462-4"}]}, "valueQuantity": {"value": %s}}]}""".formatted(systolic, diastolic), right);
    }

    @ParameterizedTest
    @CsvSource({
        "finished, true, true, true",
        "finished, false, true, false",
        "finished, true, false, false",
        "active, false, false, true",
    })
    void aFinishedEnrolmentHasAnEndAndAReason(String status, boolean ended, boolean explained, boolean right) {
        judge(
                "mca-eoc-1",
                """
                {"resourceType": "EpisodeOfCare", "status": "%s", "period": {"start": "2025-01-18"%s}%s}""".formatted(
                                status,
                                ended ? ", \"end\": \"2025-12-01\"" : "",
                                explained
                                        ? ", \"extension\": [{\"url\": \"" + EXTENSIONS
                                                + "cancellation-reason\", \"valueCodeableConcept\": {\"text\": \"迁出\"}}]"
                                        : ""),
                right);
    }

    @ParameterizedTest
    @CsvSource({
        "three-specialist, specialist, gp, health-manager, true",
        "three-specialist, specialist, gp, nurse, false",
        "three-specialist, specialist, family-doctor, health-manager, false",
        "family-doctor-team, gp, nurse, nurse, true",
    })
    void aTeamOfThreeHasItsThree(String category, String one, String two, String three, boolean right) {
        judge("mca-team-1", """
                {"resourceType": "CareTeam", "category": [{"coding": [{"code": "%s"}]}], "participant": [
                 {"role": [{"coding": [{"code": "%s"}]}]}, {"role": [{"coding": [{"code": "%s"}]}]},
                 {"role": [{"coding": [{"code": "%s"}]}]}]}""".formatted(category, one, two, three), right);
    }

    @ParameterizedTest
    @CsvSource({
        "long-term, 84, d, true",
        "long-term, 85, d, false",
        "long-term, 12, wk, false",
        "community, 85, d, true",
    })
    void aLongPrescriptionLastsTwelveWeeksAtMost(String category, int value, String unit, boolean right) {
        judge("mca-mr-1", """
                {"resourceType": "MedicationRequest", "category": [{"coding": [{"code": "%s"}]}],
                 "dispenseRequest": {"expectedSupplyDuration": {"value": %d, "code": "%s"}}}""".formatted(category, value, unit), right);
    }

    @ParameterizedTest
    @CsvSource({
        "rejected, , false",
        "cancelled, , false",
        "failed, , false",
        "on-hold, , false",
        "rejected, mca-reject-reason, true",
        "rejected, mca-cancel-reason-task, false",
        "failed, mca-cancel-reason-task, true",
        "accepted, , true",
        "completed, , true",
    })
    void aReferralThatStopsSaysWhy(String status, @Nullable String reasons, boolean right) {
        judge(
                "mca-ref-5",
                """
                {"resourceType": "Task", "status": "%s"%s}""".formatted(
                                status,
                                reasons == null
                                        ? ""
                                        : ", \"statusReason\": {\"coding\": [{\"system\": \"http://medalliance.example/fhir/CodeSystem/"
                                                + reasons + "\"}]}"),
                right);
    }

    @ParameterizedTest
    @CsvSource({
        "completed, feedback-document, true",
        "completed, appointment, false",
        "in-progress, appointment, true",
    })
    void aCompletedReferralHasItsFeedback(String status, String output, boolean right) {
        judge("mca-ref-7", """
                {"resourceType": "Task", "status": "%s", "output": [{"type": {"coding": [{"code": "%s"}]}}]}""".formatted(status, output), right);
    }

    @ParameterizedTest
    @CsvSource({"1, 2, false", "2, 3, true", "1, , true", "9, , true"})
    void noSymptomStandsAlone(String one, @Nullable String other, boolean right) {
        judge(
                "mca-q-4",
                """
                {"resourceType": "QuestionnaireResponse", "item": [{"linkId": "s", "item": [{"linkId": "s.symptom",
                 "answer": [{"valueCoding": {"code": "%s"}}%s]}]}]}""".formatted(one, other == null ? "" : ", {\"valueCoding\": {\"code\": \"" + other + "\"}}"),
                right);
    }

    @ParameterizedTest
    @CsvSource({
        "mca-range-renal, 14682-9, umol/L, 10, 9.9",
        "mca-range-renal, 14682-9, umol/L, 3000, 3000.1",
        "mca-range-renal-soft, 14682-9, umol/L, 30, 29.9",
        "mca-range-renal-soft, 14682-9, umol/L, 800, 801",
        "mca-range-electrolyte, 2823-3, mmol/L, 1, 0.9",
        "mca-range-electrolyte, 2823-3, mmol/L, 12, 12.1",
        "mca-range-electrolyte-soft, 2823-3, mmol/L, 2.8, 2.7",
        "mca-range-electrolyte-soft, 2823-3, mmol/L, 6.5, 6.6",
        "mca-range-qol, eq5d-index, {score}, 1, 1.01",
        "mca-range-qol, eq5d-index, {score}, -1, -1.01",
        "mca-range-qol, eq5d-vas, {score}, 0, -1",
        "mca-range-satisfaction, satisfaction, {score}, 1, 0.9",
        "mca-range-satisfaction, satisfaction, {score}, 5, 5.1",
        "mca-range-functional-score, cat, {score}, 40, 41",
        "mca-range-functional-score, mmrc, {score}, 4, 5",
        "mca-range-functional-score, mmrc, {score}, 2, 2.5",
    })
    void aValueOnTheEdgePassesAndTheNextDoesNot(String key, String code, String unit, String passes, String fails) {
        String observation = """
                {"resourceType": "Observation", "code": {"coding": [{"code": "%s"}]},
                 "valueQuantity": {"value": %s, "code": "%s"}}""";
        judge(key, observation.formatted(code, passes, unit), true);
        judge(key, observation.formatted(code, fails, unit), false);
    }

    private void judge(String key, String json, boolean right) {
        assertThat(INVARIANTS.answer(key, FHIR.newJsonParser().parseResource(json)))
                .as("%s of %s", key, json)
                .contains(right);
    }
}
