package cn.medalliance.indicators;

import static cn.medalliance.indicators.Outcome.EXCLUDED;
import static cn.medalliance.indicators.Outcome.MET;
import static cn.medalliance.indicators.Outcome.UNMET;

import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;

/** M02, M02b: whether the pressure is under control. */
final class PressureCases {

    private final Cohort cohort;

    PressureCases(Cohort cohort) {
        this.cohort = cohort;
    }

    static void add(Cohort cohort) {
        cohort.about("M02", "M02b");
        PressureCases cases = new PressureCases(cohort);
        cases.targets();
        cases.lost();
        cases.whichVisit();
        cases.whichPressure();
        cases.ways();
    }

    private Person person(String id) {
        return cohort.person("bp-" + id).enrolled("htn", "2024-03-01");
    }

    private void target(String id, String born, int systolic, int diastolic, Outcome byAge, Outcome same) {
        person(id)
                .born(born)
                .visit("2025-11-10", "htn", visit -> visit.pressure(systolic, diastolic))
                .expect(byAge, "M02")
                .expect(same, "M02b");
    }

    private void targets() {
        target("138-84-at-60", "1965-01-01", 138, 84, MET, MET);
        target("139-89-at-60", "1965-01-01", 139, 89, MET, MET);
        target("140-90-at-60", "1965-01-01", 140, 90, UNMET, UNMET);
        target("140-89-at-60", "1965-01-01", 140, 89, UNMET, UNMET);
        target("139-90-at-60", "1965-01-01", 139, 90, UNMET, UNMET);
        target("145-85-at-64", "1960-11-11", 145, 85, UNMET, UNMET);
        target("145-85-at-65-of-the-day", "1960-11-10", 145, 85, MET, UNMET);
        target("145-85-at-66", "1959-01-01", 145, 85, MET, UNMET);
        target("149-89-at-65", "1960-01-01", 149, 89, MET, UNMET);
        target("150-89-at-65", "1960-01-01", 150, 89, UNMET, UNMET);
        target("149-90-at-65", "1960-01-01", 149, 90, UNMET, UNMET);
        target("130-80-at-65", "1960-01-01", 130, 80, MET, MET);
    }

    private void lost() {
        person("lost")
                .visit("2025-02-10", "htn", visit -> visit.pressure(130, 80))
                .visit("2025-11-10", "htn", Visit::lost)
                .expect(UNMET, "M02", "M02b");
        person("lost-finished")
                .visit("2025-02-10", "htn", visit -> visit.pressure(130, 80))
                .visit("2025-11-10", "htn", visit -> visit.followUp("lost").noForm())
                .expect(UNMET, "M02", "M02b");
        person("lost-and-found")
                .visit("2025-05-10", "htn", Visit::lost)
                .visit("2025-11-10", "htn", visit -> visit.pressure(130, 80))
                .expect(MET, "M02", "M02b");
        person("lost-in-error")
                .visit("2025-05-10", "htn", visit -> visit.pressure(130, 80))
                .visit("2025-11-10", "htn", visit -> visit.lost().status(EncounterStatus.ENTEREDINERROR))
                .expect(MET, "M02", "M02b");
        person("lost-after-the-end")
                .visit("2025-05-10", "htn", visit -> visit.pressure(130, 80))
                .visit("2026-01-02", "htn", Visit::lost)
                .expect(MET, "M02", "M02b");
        person("lost-for-another-programme")
                .enrolled("t2dm", "2024-03-01")
                .visit("2025-05-10", "htn", visit -> visit.pressure(130, 80))
                .visit("2025-11-10", "t2dm", Visit::lost)
                .expect(MET, "M02", "M02b");
        person("planned-after-lost")
                .visit("2025-05-10", "htn", visit -> visit.pressure(130, 80))
                .visit("2025-08-10", "htn", Visit::lost)
                .visit(
                        "2025-11-10",
                        "htn",
                        visit -> visit.status(EncounterStatus.PLANNED)
                                .followUp("due")
                                .noForm())
                .expect(MET, "M02", "M02b");
        person("died")
                .died("2025-09-01")
                .visit("2025-05-10", "htn", visit -> visit.pressure(130, 80))
                .expect(EXCLUDED, "M02", "M02b");
    }

    private void whichVisit() {
        person("none").visit("2025-05-10", "htn").expect(UNMET, "M02", "M02b");
        person("no-visit").expect(UNMET, "M02", "M02b");
        person("better")
                .visit("2025-05-10", "htn", visit -> visit.pressure(165, 95))
                .visit("2025-08-10", "htn", visit -> visit.pressure(130, 80))
                .expect(MET, "M02", "M02b");
        person("worse")
                .visit("2025-05-10", "htn", visit -> visit.pressure(130, 80))
                .visit("2025-08-10", "htn", visit -> visit.pressure(165, 95))
                .expect(UNMET, "M02", "M02b");
        person("last-visit-without")
                .visit("2025-05-10", "htn", visit -> visit.pressure(130, 80))
                .visit("2025-08-10", "htn")
                .expect(MET, "M02", "M02b");
        person("before-the-year")
                .visit("2024-12-31", "htn", visit -> visit.pressure(130, 80))
                .expect(UNMET, "M02", "M02b");
        person("visit-cancelled")
                .visit("2025-05-10", "htn", visit -> visit.pressure(165, 95))
                .visit(
                        "2025-08-10",
                        "htn",
                        visit -> visit.pressure(130, 80)
                                .status(EncounterStatus.CANCELLED)
                                .followUp("not-visited"))
                .expect(UNMET, "M02", "M02b");
        person("visit-in-error")
                .visit("2025-05-10", "htn", visit -> visit.pressure(130, 80))
                .visit("2025-08-10", "htn", visit -> visit.pressure(165, 95).status(EncounterStatus.ENTEREDINERROR))
                .expect(MET, "M02", "M02b");
        person("visit-of-copd")
                .enrolled("copd", "2024-03-01")
                .visit("2025-05-10", "htn", visit -> visit.pressure(165, 95))
                .visit("2025-08-10", "copd", visit -> visit.pressure(130, 80))
                .expect(UNMET, "M02", "M02b");
        person("of-no-visit")
                .visit("2025-05-10", "htn", visit -> visit.pressure(165, 95))
                .has(Shapes.pressure("bp-of-no-visit--ward", "bp-of-no-visit", "2025-12-01T09:00:00+08:00", 130, 80))
                .expect(UNMET, "M02", "M02b");
        person("without-a-form")
                .visit("2025-05-10", "htn", visit -> visit.noForm().pressure(130, 80))
                .expect(MET, "M02", "M02b");
    }

    private void whichPressure() {
        person("taken-again")
                .visit(
                        "2025-05-10",
                        "htn",
                        visit -> visit.pressure("a", "2025-05-10T09:10:00+08:00", 130, 80, pressure -> {})
                                .pressure("b", "2025-05-10T09:00:00+08:00", 165, 95, pressure -> {}))
                .expect(MET, "M02", "M02b");
        person("taken-at-once")
                .visit(
                        "2025-05-10",
                        "htn",
                        visit -> visit.pressure("b", "2025-05-10T09:00:00+08:00", 130, 80, pressure -> {})
                                .pressure("a", "2025-05-10T09:00:00+08:00", 165, 95, pressure -> {}))
                .expect(MET, "M02", "M02b");
        person("of-an-earlier-visit-taken-later")
                .visit(
                        "2025-05-10",
                        "htn",
                        visit -> visit.pressure("bp", "2025-12-01T09:00:00+08:00", 165, 95, pressure -> {}))
                .visit("2025-08-10", "htn", visit -> visit.pressure(130, 80))
                .expect(MET, "M02", "M02b");
        status("preliminary", ObservationStatus.PRELIMINARY, UNMET);
        status("in-error", ObservationStatus.ENTEREDINERROR, UNMET);
        status("amended", ObservationStatus.AMENDED, MET);
        status("corrected", ObservationStatus.CORRECTED, MET);
        person("absent")
                .visit(
                        "2025-05-10",
                        "htn",
                        visit -> visit.pressure(
                                "bp",
                                "2025-05-10",
                                130,
                                80,
                                pressure -> pressure.setDataAbsentReason(new CodeableConcept().setText("error"))))
                .expect(UNMET, "M02", "M02b");
        person("systolic-alone")
                .visit("2025-05-10", "htn", visit -> visit.pressure(165, 95))
                .visit(
                        "2025-08-10",
                        "htn",
                        visit -> visit.pressure(
                                "bp",
                                "2025-08-10",
                                130,
                                80,
                                pressure -> pressure.setComponent(
                                        List.of(pressure.getComponent().get(0)))))
                .expect(UNMET, "M02", "M02b");
    }

    private void status(String id, ObservationStatus status, Outcome outcome) {
        person(id)
                .visit(
                        "2025-05-10",
                        "htn",
                        visit -> visit.pressure(
                                "bp", "2025-05-10", 130, 80, (Observation pressure) -> pressure.setStatus(status)))
                .expect(outcome, "M02", "M02b");
    }

    private void ways() {
        person("by-phone-at-last")
                .visit("2025-05-10", "htn", visit -> visit.pressure(165, 95))
                .visit("2025-11-10", "htn", visit -> visit.pressure(130, 80).way("3"))
                .expect(MET, "M02", "M02b")
                .expect(Variant.FACE_TO_FACE_CONTROL, UNMET, "M02", "M02b");
        person("only-by-phone")
                .visit("2025-11-10", "htn", visit -> visit.pressure(130, 80).way("3"))
                .expect(MET, "M02", "M02b")
                .expect(Variant.FACE_TO_FACE_CONTROL, UNMET, "M02", "M02b");
        person("at-home")
                .visit("2025-11-10", "htn", visit -> visit.pressure(130, 80).way("2"))
                .expect(MET, "M02", "M02b")
                .expect(Variant.FACE_TO_FACE_CONTROL, MET, "M02", "M02b");
    }
}
