package cn.medalliance.indicators;

import static cn.medalliance.indicators.Outcome.EXCLUDED;
import static cn.medalliance.indicators.Outcome.MET;
import static cn.medalliance.indicators.Outcome.OUT;
import static cn.medalliance.indicators.Outcome.UNMET;

import java.util.function.Consumer;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.DetectedIssue;
import org.hl7.fhir.r4.model.DetectedIssue.DetectedIssueStatus;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.jspecify.annotations.Nullable;

/** M24, M31, M33: answers, forms, findings. */
final class DataCases {

    private final Cohort cohort;

    private DataCases(Cohort cohort) {
        this.cohort = cohort;
    }

    static void add(Cohort cohort) {
        DataCases cases = new DataCases(cohort);
        cohort.about("M24");
        cases.satisfied();
        cohort.about("M31");
        cases.followUps();
        cohort.about("M33");
        cases.supportCentres();
    }

    private Person answered(
            String id, @Nullable String mean, @Nullable Integer overall, Consumer<QuestionnaireResponse> twist) {
        Person person = cohort.person("said-" + id);
        QuestionnaireResponse form = Shapes.form(person.id("f"), null, "q-satisfaction", "2025-10-24T11:00:00+08:00");
        if (overall != null) {
            Shapes.answer(Shapes.block(form, "q"), "q.overall", new IntegerType(overall));
        }
        if (mean != null) {
            Shapes.answer(Shapes.block(form, "q"), "q.mean", new DecimalType(mean));
        }
        twist.accept(form);
        return person.has(form);
    }

    private void satisfied() {
        Consumer<QuestionnaireResponse> nothing = form -> {};
        answered("4.0", "4.0", null, nothing).expectOf("f", MET, "M24");
        answered("3.9", "3.9", null, nothing).expectOf("f", UNMET, "M24");
        answered("3.9-and-5", "3.9", 5, nothing).expectOf("f", UNMET, "M24");
        answered("4.2-and-3", "4.2", 3, nothing).expectOf("f", MET, "M24");
        answered("4", null, 4, nothing).expectOf("f", MET, "M24");
        answered("3", null, 3, nothing).expectOf("f", UNMET, "M24");
        answered("nothing", null, null, nothing).expectOf("f", EXCLUDED, "M24");
        answered("in-part", "4.6", 5, form -> form.setStatus(QuestionnaireResponseStatus.INPROGRESS))
                .expectOf("f", EXCLUDED, "M24");
        answered("and-amended", "4.6", 5, form -> form.setStatus(QuestionnaireResponseStatus.AMENDED))
                .expectOf("f", MET, "M24");
        answered("in-error", "4.6", 5, form -> form.setStatus(QuestionnaireResponseStatus.ENTEREDINERROR))
                .expect(OUT, "M24");
        answered("last-year", "4.6", 5, form -> form.setAuthoredElement(new DateTimeType("2024-12-31T11:00:00+08:00")))
                .expect(OUT, "M24");
        answered("by-name", "4.6", 5, form -> form.setSubject(Shapes.to("Patient", "said-by-name")))
                .expectOf("f", MET, "M24");
        answered(
                        "elsewhere",
                        "4.6",
                        5,
                        form -> form.setQuestionnaire(Shapes.GUIDE + "Questionnaire/q-pharm-service|1.0"))
                .expect(OUT, "M24");
    }

    private Person form(String id, String name, String on, Consumer<QuestionnaireResponse> twist) {
        Person person = cohort.person("data-" + id);
        QuestionnaireResponse form = Shapes.form(person.id("f"), person.id(), name, on);
        twist.accept(form);
        return person.has(form);
    }

    private Person issue(String id, Consumer<DetectedIssue> twist) {
        Person person = form(id, "q-followup-htn", "2025-05-10", form -> {});
        DetectedIssue issue = new DetectedIssue();
        issue.setId(person.id("i"));
        issue.setStatus(DetectedIssueStatus.FINAL);
        issue.setCode(Shapes.concept("mca-issue-kind", "data-quality")
                .addCoding(Shapes.coding("mca-data-quality", "copied")));
        issue.setPatient(Shapes.to("Patient", person.id()));
        issue.addImplicated(Shapes.to("QuestionnaireResponse", person.id("f")));
        twist.accept(issue);
        return person.has(issue);
    }

    private void followUps() {
        Consumer<QuestionnaireResponse> nothing = form -> {};
        form("good", "q-followup-htn", "2025-05-10", nothing).expectOf("f", MET, "M31");
        form("good-combined", "q-followup-combined", "2025-12-31", nothing).expectOf("f", MET, "M31");
        form(
                        "flagged",
                        "q-followup-htn",
                        "2025-05-10",
                        form -> form.addExtension(Shapes.coded("data-quality-flag", "mca-data-quality", "range")))
                .expectOf("f", UNMET, "M31");
        form("of-an-exam", "q-elderly-exam", "2025-05-10", nothing).expect(OUT, "M31");
        form("of-new-year", "q-followup-htn", "2026-01-01", nothing).expect(OUT, "M31");
        form(
                        "in-progress",
                        "q-followup-htn",
                        "2025-05-10",
                        form -> form.setStatus(QuestionnaireResponseStatus.INPROGRESS))
                .expect(OUT, "M31");
        issue("copied", each -> {}).expectOf("f", UNMET, "M31");
        issue("copied-and-mended", each -> each.addMitigation().setAction(new CodeableConcept().setText("asked again")))
                .expectOf("f", MET, "M31");
        issue("copied-in-error", each -> each.setStatus(DetectedIssueStatus.ENTEREDINERROR))
                .expectOf("f", MET, "M31");
        issue("prescribed-badly", each -> each.setCode(Shapes.concept("mca-issue-kind", "rx-review")))
                .expectOf("f", MET, "M31");
        issue(
                        "copied-to-another",
                        each -> each.getImplicatedFirstRep().setReference("QuestionnaireResponse/data-good--f"))
                .expectOf("f", MET, "M31");
    }

    private Person found(String id, String place, Consumer<Observation> twist, Observation observation) {
        Person person = cohort.person("found-" + id);
        if (!place.isEmpty()) {
            observation.addExtension(Shapes.coded("collection-place", "mca-collection-place", place));
        }
        twist.accept(observation);
        return person.has(observation);
    }

    private Person pressure(String id, int systolic, int diastolic) {
        return found(
                id,
                "support-centre",
                pressure -> {},
                Shapes.pressure("found-" + id + "--o", "found-" + id, "2025-05-10", systolic, diastolic));
    }

    private void supportCentres() {
        pressure("140-85", 140, 85).expectOf("o", MET, "M33");
        pressure("139-90", 139, 90).expectOf("o", MET, "M33");
        pressure("139-89", 139, 89).expectOf("o", UNMET, "M33");
        glucose("glucose-7.0", "14770-2", "7.0", "mmol/L").expectOf("o", MET, "M33");
        glucose("glucose-6.9", "14770-2", "6.9", "mmol/L").expectOf("o", UNMET, "M33");
        glucose("glucose-after-a-meal", "14760-3", "9.9", "mmol/L").expect(OUT, "M33");
        glucose("glucose-in-milligrams", "14771-0", "126", "mg/dL").expect(OUT, "M33");
        Consumer<Observation> nothing = each -> {};
        found(
                        "at-the-clinic",
                        "clinic",
                        nothing,
                        Shapes.pressure("found-at-the-clinic--o", "found-at-the-clinic", "2025-05-10", 150, 95))
                .expect(OUT, "M33");
        found("anywhere", "", nothing, Shapes.pressure("found-anywhere--o", "found-anywhere", "2025-05-10", 150, 95))
                .expect(OUT, "M33");
        found(
                        "last-year",
                        "support-centre",
                        nothing,
                        Shapes.pressure("found-last-year--o", "found-last-year", "2024-12-31", 150, 95))
                .expect(OUT, "M33");
        found(
                        "in-error",
                        "support-centre",
                        each -> each.setStatus(Observation.ObservationStatus.ENTEREDINERROR),
                        Shapes.pressure("found-in-error--o", "found-in-error", "2025-05-10", 150, 95))
                .expect(OUT, "M33");
    }

    private Person glucose(String id, String loinc, String value, String unit) {
        return found(
                id,
                "support-centre",
                glucose -> {},
                Shapes.measured("found-" + id + "--o", "found-" + id, loinc, "2025-05-10", value, unit));
    }
}
