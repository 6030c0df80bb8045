package cn.medalliance.indicators;

import java.util.List;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/**
 * For each rule of data quality people whose data are at fault ({@code dq05-fault…}) and others who are just not ({@code dq05-right…});
 * whom the rule does not check is called {@code dq05-out…}. Of 2025, asked on 1 December.
 */
final class QualityCases {

    private static final String ID_CARD = "urn:oid:2.16.156.10011.1.3";
    private static final String MAY = "2025-05-10";

    private final Cohort cohort = new Cohort();

    static List<Resource> resources() {
        QualityCases cases = new QualityCases();
        cases.residents();
        cases.visits();
        cases.enrolments();
        cases.forms();
        cases.measurements();
        cases.referrals();
        cases.repeated();
        return cases.cohort.resources();
    }

    private Person person(String id) {
        return cohort.person(id);
    }

    private void residents() {
        person("dq01-fault")
                .is(patient -> patient.addTelecom()
                        .setSystem(ContactPoint.ContactPointSystem.EMAIL)
                        .setValue("a@b.example"));
        person("dq01-right")
                .is(patient -> patient.addTelecom()
                        .setSystem(ContactPoint.ContactPointSystem.PHONE)
                        .setValue("130"));
        person("dq01-out-dead").died("2025-03-01");
        person("dq02-fault");
        person("dq02-right").is(identified("11010119650101001X"));
        person("dq03-fault").is(patient -> patient.getAddress().clear());
        person("dq03-right");
        person("dq04-fault");
        person("dq04-right")
                .is(patient -> patient.addExtension(Shapes.extension("grid", Shapes.to("Location", "grid-1"))));
        person("dq16-fault-unborn").born("2025-12-02");
        person("dq16-fault-old").born("1904-12-31");
        person("dq16-right-today").born("2025-12-01");
        person("dq16-right-old").born("1905-01-01");
        person("dq16-right-unknown").born(null);
        person("dq24-fault-born").is(identified("110101196601010011")).is(sex(AdministrativeGender.MALE));
        person("dq24-fault-sex").is(identified("110101196501010021")).is(sex(AdministrativeGender.MALE));
        person("dq24-right-male").is(identified("110101196501010011")).is(sex(AdministrativeGender.MALE));
        person("dq24-right-female").is(identified("110101196501010021")).is(sex(AdministrativeGender.FEMALE));
        person("dq24-right-year").born("1965").is(identified("110101196501010021"));
        person("dq24-out-none");
    }

    private static Consumer<Patient> identified(String number) {
        return patient ->
                patient.addIdentifier(new Identifier().setSystem(ID_CARD).setValue(number));
    }

    private static Consumer<Patient> sex(AdministrativeGender gender) {
        return patient -> patient.setGender(gender);
    }

    private void visits() {
        person("dq05-fault").visit(MAY, "htn");
        person("dq05-right").visit(MAY, "htn", visit -> visit.pressure(130, 80));
        person("dq05-out-phone").visit(MAY, "htn", visit -> visit.way("3"));
        person("dq06-fault").visit(MAY, "t2dm", visit -> visit.pressure(130, 80));
        person("dq06-right").visit(MAY, "t2dm", visit -> visit.glucose("6.1"));
        person("dq07-fault").visit(MAY, "htn");
        person("dq07-fault-other").visit(MAY, "htn", visit -> evaluated(visit, "dq07-fault-other", "t2dm", "1"));
        person("dq07-right").visit(MAY, "htn", visit -> evaluated(visit, "dq07-right", "htn", "2"));
        person("dq15-fault").visit("2025-12-02", "htn");
        person("dq15-right").visit("2025-12-01", "htn");
        person("dq21-fault").visit(MAY, "htn", visit -> {
            visit.pressure(140, 80);
            evaluated(visit, "dq21-fault", "htn", "1");
        });
        person("dq21-fault-diastolic").visit(MAY, "htn", visit -> {
            visit.pressure(120, 90);
            evaluated(visit, "dq21-fault-diastolic", "htn", "1");
        });
        person("dq21-right").visit(MAY, "htn", visit -> {
            visit.pressure(139, 89);
            evaluated(visit, "dq21-right", "htn", "1");
        });
        person("dq21-right-old").born("1955-01-01").visit(MAY, "htn", visit -> {
            visit.pressure(149, 89);
            evaluated(visit, "dq21-right-old", "htn", "1");
        });
        person("dq21-out-unsatisfied").visit(MAY, "htn", visit -> {
            visit.pressure(150, 95);
            evaluated(visit, "dq21-out-unsatisfied", "htn", "2");
        });
        person("dq22-fault").visit(MAY, "t2dm", visit -> {
            visit.glucose("7.0");
            evaluated(visit, "dq22-fault", "t2dm", "1");
        });
        person("dq22-right").visit(MAY, "t2dm", visit -> {
            visit.glucose("6.9");
            evaluated(visit, "dq22-right", "t2dm", "1");
        });
        person("dq25-fault").died("2025-05-09").visit(MAY, "htn");
        person("dq25-right").died("2025-05-10").visit(MAY, "htn");
    }

    /** An evaluation as an Observation, as forms are extracted. */
    private static void evaluated(Visit visit, String person, String programme, String code) {
        Observation evaluation = new Observation();
        evaluation.setId(person + "--eval");
        evaluation.setStatus(Observation.ObservationStatus.FINAL);
        evaluation.getCode().addCoding(Shapes.coding("mca-observation", "followup-eval"));
        evaluation.setSubject(Shapes.to("Patient", person));
        evaluation.setEffective(new DateTimeType(MAY + "T09:00:00+08:00"));
        evaluation.setValue(new CodeableConcept(new Coding("urn:oid:2.16.156.10011.2.3.1.150", code, null)));
        evaluation
                .addComponent()
                .setCode(Shapes.concept("mca-observation", "programme"))
                .setValue(Shapes.concept("mca-programme", programme));
        visit.observed(evaluation);
    }

    private void enrolments() {
        person("dq08-fault").enrolled("htn", "2024-05-01");
        person("dq08-right")
                .enrolled(
                        "htn",
                        "2024-05-01",
                        enrolment -> enrolment.setCareManager(Shapes.to("PractitionerRole", "role-gp")));
        person("dq08-out-ended").enrolled("htn", "2024-05-01", enrolment -> ended(enrolment, "2025-06-01"));
        person("dq11-fault-open")
                .enrolled("htn", "2024-05-01", enrolment -> enrolment.setStatus(EpisodeOfCareStatus.FINISHED));
        person("dq11-fault-over")
                .enrolled(
                        "htn",
                        "2024-05-01",
                        enrolment -> enrolment.getPeriod().setEndElement(new DateTimeType("2025-11-30")));
        person("dq11-right").enrolled("htn", "2024-05-01");
        person("dq11-right-today")
                .enrolled(
                        "htn",
                        "2024-05-01",
                        enrolment -> enrolment.getPeriod().setEndElement(new DateTimeType("2025-12-01")));
        person("dq11-right-ended").enrolled("htn", "2024-05-01", enrolment -> ended(enrolment, "2025-06-01"));
        person("dq19-fault").enrolled("htn", "2025-09-29").visit("2025-09-28", "htn");
        person("dq19-fault-never").enrolled("htn", "2025-01-01");
        person("dq19-right").enrolled("htn", "2025-01-01").visit("2025-09-30", "htn");
        person("dq19-out-new").enrolled("htn", "2025-09-30");
    }

    private static void ended(EpisodeOfCare enrolment, String day) {
        enrolment.setStatus(EpisodeOfCareStatus.FINISHED);
        enrolment.getPeriod().setEndElement(new DateTimeType(day));
    }

    private void forms() {
        person("dq09-fault").visit(MAY, "htn", Visit::flagged);
        person("dq09-right").visit(MAY, "htn");
        person("dq18-fault")
                .visit(
                        MAY,
                        "htn",
                        visit -> visit.noForm()
                                .form(
                                        "late",
                                        "q-followup-htn",
                                        form -> form.setAuthoredElement(
                                                new DateTimeType("2025-05-18T09:00:00+08:00"))));
        person("dq18-right")
                .visit(
                        MAY,
                        "htn",
                        visit -> visit.noForm()
                                .form(
                                        "late",
                                        "q-followup-htn",
                                        form -> form.setAuthoredElement(
                                                new DateTimeType("2025-05-17T09:00:00+08:00"))));
    }

    private void measurements() {
        person("dq10-fault").has(glucose("dq10-fault", "126", "mg/dL"));
        person("dq10-right").has(glucose("dq10-right", "7.0", "mmol/L"));
        person("dq12-fault-high").has(Shapes.pressure("dq12-1", "dq12-fault-high", MAY, 251, 90));
        person("dq12-fault-low").has(Shapes.pressure("dq12-2", "dq12-fault-low", MAY, 120, 39));
        person("dq12-fault-equal").has(Shapes.pressure("dq12-3", "dq12-fault-equal", MAY, 90, 90));
        person("dq12-right").has(Shapes.pressure("dq12-4", "dq12-right", MAY, 250, 140));
        person("dq12-out-last-year").has(Shapes.pressure("dq12-5", "dq12-out-last-year", "2024-12-31", 260, 140));
        person("dq13-fault").has(glucose("dq13-fault", "35.1", "mmol/L"));
        person("dq13-right").has(glucose("dq13-right", "35", "mmol/L"));
        person("dq14-fault").has(vital("dq14-fault", "bmi", "39156-5", "50.1", "kg/m2"));
        person("dq14-right").has(vital("dq14-right", "bmi", "39156-5", "50", "kg/m2"));
        person("dq17-fault-unborn")
                .born("2025-05-11")
                .has(Shapes.pressure("dq17-1", "dq17-fault-unborn", MAY, 120, 80));
        person("dq17-fault-dead").died("2025-05-09").has(glucose("dq17-fault-dead", "6.0", "mmol/L"));
        person("dq17-right").born("2025-05-10").has(Shapes.pressure("dq17-2", "dq17-right", MAY, 120, 80));
        weighed("dq23-fault", "24.6");
        weighed("dq23-right", "24.5");
    }

    /** 61.44 kg at 160 cm: 24.0 kg/m2. */
    private void weighed(String id, String index) {
        person(id).visit(MAY, "htn", visit -> {
            visit.observed(vital(id, "weight", "29463-7", "61.44", "kg"));
            visit.observed(vital(id, "height", "8302-2", "160", "cm"));
            visit.observed(vital(id, "bmi", "39156-5", index, "kg/m2"));
        });
    }

    private static Observation glucose(String person, String value, String unit) {
        return Shapes.measured(person + "--glucose", person, "14771-0", MAY, value, unit);
    }

    private static Observation vital(String person, String name, String loinc, String value, String unit) {
        Observation measured = Shapes.measured(person + "--" + name, person, loinc, MAY, value, unit);
        measured.getCategoryFirstRep().getCodingFirstRep().setCode("vital-signs");
        return measured;
    }

    private void referrals() {
        new Referred(person("dq20-fault"), "t", "up", "2025-11-01T09:00:00+08:00").status(TaskStatus.ACCEPTED);
        new Referred(person("dq20-right"), "t", "up", "2025-11-01T09:00:00+08:00").status(TaskStatus.COMPLETED);
        new Referred(person("dq20-out-new"), "t", "up", "2025-11-02T09:00:00+08:00").status(TaskStatus.ACCEPTED);
    }

    private void repeated() {
        person("dq26-fault").visit(MAY, "htn").visit(MAY + "T15:00:00+08:00", "htn");
        person("dq26-right").visit(MAY, "htn").visit("2025-05-11", "htn");
        person("dq26-right-other").visit(MAY, "htn").visit(MAY + "T15:00:00+08:00", "t2dm");
        visitedThrice("dq27-fault", 138);
        visitedThrice("dq27-right", 139);
        person("dq28-fault").enrolled("htn", "2024-05-01").enrolled("htn", "2025-05-01");
        person("dq28-right").enrolled("htn", "2024-05-01").enrolled("t2dm", "2025-05-01");
        person("dq28-right-again")
                .enrolled("htn", "2023-05-01", enrolment -> ended(enrolment, "2024-06-01"))
                .enrolled("htn", "2025-05-01");
    }

    private void visitedThrice(String id, int last) {
        person(id)
                .visit("2025-02-10", "htn", visit -> visit.pressure(138, 85))
                .visit("2025-05-10", "htn", visit -> visit.pressure(138, 85))
                .visit("2025-08-10", "htn", visit -> visit.pressure(last, 85));
    }
}
