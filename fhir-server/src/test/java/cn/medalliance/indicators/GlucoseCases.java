package cn.medalliance.indicators;

import static cn.medalliance.indicators.Outcome.EXCLUDED;
import static cn.medalliance.indicators.Outcome.MET;
import static cn.medalliance.indicators.Outcome.NOT_COUNTED;
import static cn.medalliance.indicators.Outcome.OUT;
import static cn.medalliance.indicators.Outcome.UNMET;

import java.util.function.Consumer;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;

/** M03 to M06: diabetes, alone and with hypertension. */
final class GlucoseCases {

    private final Cohort cohort;

    private GlucoseCases(Cohort cohort) {
        this.cohort = cohort;
    }

    static void add(Cohort cohort) {
        GlucoseCases cases = new GlucoseCases(cohort);
        cohort.about("M03", "M04");
        cases.norm();
        cases.control();
        cases.whichGlucose();
        cohort.about("M05");
        cases.glycated();
        cohort.about("M06");
        cases.both();
    }

    private Person person(String id) {
        return cohort.person("dm-" + id).enrolled("t2dm", "2024-03-01");
    }

    private static Consumer<Visit> glucose(String value) {
        return visit -> visit.glucose(value);
    }

    private void norm() {
        person("controlled").quarterly("t2dm", glucose("6.1")).expect(MET, "M03", "M04");
        person("three-with-glucose")
                .visits(3, "t2dm", glucose("6.1"))
                .visit("2025-11-10", "t2dm")
                .expect(UNMET, "M03")
                .expect(MET, "M04");
        person("three-visits")
                .visits(3, "t2dm", glucose("6.1"))
                .expect(UNMET, "M03")
                .expect(MET, "M04");
        person("same-day")
                .visits(3, "t2dm", glucose("6.1"))
                .visit("2025-08-10T15:00:00+08:00", "t2dm", glucose("6.1"))
                .expect(UNMET, "M03")
                .expect(MET, "M04");
        person("same-day-glucose-at-the-second")
                .visits(3, "t2dm", glucose("6.1"))
                .visit("2025-11-10T09:00:00+08:00", "t2dm")
                .visit("2025-11-10T15:00:00+08:00", "t2dm", glucose("6.1"))
                .expect(MET, "M03", "M04");
        person("glucose-of-no-visit")
                .visits(3, "t2dm", glucose("6.1"))
                .visit("2025-11-10", "t2dm")
                .has(Shapes.glucose("dm-glucose-of-no-visit--ward", "dm-glucose-of-no-visit", "2025-11-10", "6.1"))
                .expect(UNMET, "M03")
                .expect(MET, "M04");
        person("by-phone")
                .quarterly("t2dm", visit -> visit.glucose("6.1").way("3"))
                .expect(UNMET, "M03")
                .expect(MET, "M04")
                .expect(Variant.ANY_WAY, MET, "M03")
                .expect(Variant.FACE_TO_FACE_CONTROL, UNMET, "M04");
        cohort.person("dm-enrolled-on-1-october")
                .enrolled("t2dm", "2025-10-01")
                .visit("2025-11-10", "t2dm", glucose("6.1"))
                .expect(MET, "M03", "M04");
        cohort.person("dm-enrolled-at-34")
                .born("1990-03-02")
                .enrolled("t2dm", "2025-03-01")
                .quarterly("t2dm", glucose("6.1"))
                .expect(OUT, "M03", "M04");
        cohort.person("dm-enrolled-at-35")
                .born("1990-03-01")
                .enrolled("t2dm", "2025-03-01")
                .quarterly("t2dm", glucose("6.1"))
                .expect(MET, "M03", "M04");
        person("died").died("2025-06-30").quarterly("t2dm", glucose("6.1")).expect(EXCLUDED, "M03", "M04");
        cohort.person("dm-moved")
                .enrolled("t2dm", "2024-03-01", NormCases.ended("2025-06-30", "moved"))
                .quarterly("t2dm", glucose("6.1"))
                .expect(EXCLUDED, "M03", "M04");
    }

    private void last(String id, Outcome control, Consumer<Visit> twist) {
        person(id).visit("2025-05-10", "t2dm", twist).expect(UNMET, "M03").expect(control, "M04");
    }

    private void control() {
        last("7.0", UNMET, glucose("7.0"));
        last("6.9", MET, glucose("6.9"));
        last("6.99", MET, glucose("6.99"));
        last("none", UNMET, visit -> {});
        person("better")
                .visit("2025-05-10", "t2dm", glucose("9.1"))
                .visit("2025-08-10", "t2dm", glucose("6.1"))
                .visit("2025-11-10", "t2dm")
                .expect(UNMET, "M03")
                .expect(MET, "M04");
        person("worse")
                .visit("2025-05-10", "t2dm", glucose("6.1"))
                .visit("2025-08-10", "t2dm", glucose("9.1"))
                .expect(UNMET, "M03", "M04");
        person("lost")
                .visit("2025-05-10", "t2dm", glucose("6.1"))
                .visit("2025-08-10", "t2dm", Visit::lost)
                .expect(UNMET, "M03", "M04");
        person("by-phone-at-last")
                .visit("2025-05-10", "t2dm", glucose("9.1"))
                .visit("2025-08-10", "t2dm", visit -> visit.glucose("6.1").way("3"))
                .expect(UNMET, "M03")
                .expect(MET, "M04")
                .expect(Variant.FACE_TO_FACE_CONTROL, UNMET, "M04");
        person("ward-at-last")
                .visit("2025-05-10", "t2dm", glucose("9.1"))
                .has(Shapes.glucose("dm-ward-at-last--ward", "dm-ward-at-last", "2025-11-10", "6.1"))
                .expect(UNMET, "M03", "M04");
    }

    private void measured(
            String id, String loinc, String value, String unit, Consumer<Observation> twist, Outcome outcome) {
        Observation glucose = Shapes.measured("dm-" + id + "--v1-fpg", "dm-" + id, loinc, "2025-05-10", value, unit);
        twist.accept(glucose);
        last(id, outcome, visit -> visit.observed(glucose));
    }

    private void whichGlucose() {
        measured("venous", "14771-0", "6.1", "mmol/L", glucose -> {}, MET);
        measured("random", "14749-6", "6.1", "mmol/L", glucose -> {}, UNMET);
        measured("after-a-meal", "14760-3", "6.1", "mmol/L", glucose -> {}, UNMET);
        measured(
                "with-the-timing-fasting",
                "14749-6",
                "6.1",
                "mmol/L",
                glucose -> glucose.addExtension(Shapes.coded("glucose-timing", "mca-glucose-timing", "fasting")),
                MET);
        measured(
                "with-the-timing-random",
                "14749-6",
                "6.1",
                "mmol/L",
                glucose -> glucose.addExtension(Shapes.coded("glucose-timing", "mca-glucose-timing", "random")),
                UNMET);
        measured("in-milligrams", "14771-0", "6.1", "mg/dL", glucose -> {}, UNMET);
        measured(
                "preliminary",
                "14771-0",
                "6.1",
                "mmol/L",
                glucose -> glucose.setStatus(ObservationStatus.PRELIMINARY),
                UNMET);
        measured(
                "in-error",
                "14771-0",
                "6.1",
                "mmol/L",
                glucose -> glucose.setStatus(ObservationStatus.ENTEREDINERROR),
                UNMET);
        measured("amended", "14771-0", "6.1", "mmol/L", glucose -> glucose.setStatus(ObservationStatus.AMENDED), MET);
    }

    private Person measured(Person person, String on, String value) {
        return person.has(
                Shapes.measured(person.id("a1c-" + on), person.id(), "4548-4", on + "T09:00:00+08:00", value, "%"));
    }

    private void glycated() {
        person("a1c-none").expect(NOT_COUNTED, "M05").expect(Variant.HBA1C_OF_ALL, UNMET, "M05");
        measured(person("a1c-6.9"), "2025-04-24", "6.9").expect(MET, "M05").expect(Variant.HBA1C_OF_ALL, MET, "M05");
        measured(person("a1c-7.0"), "2025-04-24", "7.0").expect(UNMET, "M05");
        measured(measured(person("a1c-better"), "2025-04-24", "8.1"), "2025-10-24", "6.5")
                .expect(MET, "M05");
        measured(measured(person("a1c-worse"), "2025-04-24", "6.5"), "2025-10-24", "8.1")
                .expect(UNMET, "M05");
        measured(person("a1c-last-year"), "2024-12-31", "6.5")
                .expect(NOT_COUNTED, "M05")
                .expect(Variant.HBA1C_OF_ALL, UNMET, "M05");
        measured(person("a1c-of-the-last-day"), "2025-12-31", "6.5").expect(MET, "M05");
        person("a1c-of-a-visit")
                .visit(
                        "2025-05-10",
                        "t2dm",
                        visit -> visit.observed(Shapes.measured(
                                "dm-a1c-of-a-visit--a1c", "dm-a1c-of-a-visit", "4548-4", "2025-05-10", "6.5", "%")))
                .expect(MET, "M05");
        Person preliminary = person("a1c-preliminary");
        preliminary
                .has(Shapes.measured(preliminary.id("a1c"), preliminary.id(), "4548-4", "2025-05-10", "6.5", "%")
                        .setStatus(ObservationStatus.PRELIMINARY))
                .expect(NOT_COUNTED, "M05");
        measured(person("a1c-at-30").born("1995-01-01"), "2025-04-24", "6.9").expect(MET, "M05");
        measured(person("a1c-died").died("2025-06-30"), "2025-04-24", "6.9").expect(EXCLUDED, "M05");
        measured(cohort.person("a1c-of-htn").enrolled("htn", "2024-03-01"), "2025-04-24", "6.9")
                .expect(OUT, "M05");
    }

    private Person comorbid(String id) {
        return cohort.person("both-" + id).enrolled("htn", "2024-03-01").enrolled("t2dm", "2024-05-01");
    }

    private void both() {
        comorbid("at-target")
                .visit(
                        "2025-05-10",
                        "htn+t2dm",
                        visit -> visit.pressure(130, 80).glucose("6.1"))
                .expect(MET, "M06");
        comorbid("in-separate-visits")
                .visit("2025-05-10", "htn", visit -> visit.pressure(130, 80))
                .visit("2025-06-10", "t2dm", visit -> visit.glucose("6.1"))
                .expect(MET, "M06");
        comorbid("pressure-high")
                .visit(
                        "2025-05-10",
                        "htn+t2dm",
                        visit -> visit.pressure(160, 80).glucose("6.1"))
                .expect(UNMET, "M06");
        comorbid("glucose-high")
                .visit(
                        "2025-05-10",
                        "htn+t2dm",
                        visit -> visit.pressure(130, 80).glucose("7.0"))
                .expect(UNMET, "M06");
        comorbid("lost-for-diabetes")
                .visit(
                        "2025-05-10",
                        "htn+t2dm",
                        visit -> visit.pressure(130, 80).glucose("6.1"))
                .visit("2025-08-10", "t2dm", Visit::lost)
                .expect(UNMET, "M06");
        comorbid("died")
                .died("2025-10-01")
                .visit(
                        "2025-05-10",
                        "htn+t2dm",
                        visit -> visit.pressure(130, 80).glucose("6.1"))
                .expect(EXCLUDED, "M06");
        cohort.person("both-ended-for-diabetes")
                .enrolled("htn", "2024-03-01")
                .enrolled("t2dm", "2024-05-01", NormCases.ended("2025-10-01", "moved"))
                .visit(
                        "2025-05-10",
                        "htn+t2dm",
                        visit -> visit.pressure(130, 80).glucose("6.1"))
                .expect(EXCLUDED, "M06");
        cohort.person("both-only-htn")
                .enrolled("htn", "2024-03-01")
                .visit(
                        "2025-05-10",
                        "htn+t2dm",
                        visit -> visit.pressure(130, 80).glucose("6.1"))
                .expect(OUT, "M06");
        cohort.person("both-diabetes-at-34")
                .born("1989-04-01")
                .enrolled("htn", "2024-04-01")
                .enrolled("t2dm", "2024-03-01")
                .visit(
                        "2025-05-10",
                        "htn+t2dm",
                        visit -> visit.pressure(130, 80).glucose("6.1"))
                .expect(OUT, "M06");
    }
}
