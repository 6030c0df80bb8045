package cn.medalliance.indicators;

import static cn.medalliance.indicators.Outcome.EXCLUDED;
import static cn.medalliance.indicators.Outcome.MET;
import static cn.medalliance.indicators.Outcome.OUT;
import static cn.medalliance.indicators.Outcome.UNMET;

import java.util.function.Consumer;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;

/** M13, M21 to M23: stays and visits elsewhere than at follow-ups. */
final class EncounterCases {

    private static final String ICD10 = "http://hl7.org/fhir/sid/icd-10";
    private static final String ICD10_CN = "urn:oid:2.16.156.10011.2.3.3.11";

    private final Cohort cohort;

    private EncounterCases(Cohort cohort) {
        this.cohort = cohort;
    }

    static void add(Cohort cohort) {
        EncounterCases cases = new EncounterCases(cohort);
        cohort.about("M13");
        cases.discharged();
        cases.mainDiagnoses();
        cohort.about("M21", "M22");
        cases.shares();
        cohort.about("M21", "M23");
        cases.chronic();
    }

    private static Encounter encounter(Person person, String suffix, String encounterClass, String organization) {
        Encounter encounter = new Encounter();
        encounter.setId(person.id(suffix));
        encounter.setStatus(EncounterStatus.FINISHED);
        encounter.setClass_(new Coding("http://terminology.hl7.org/CodeSystem/v3-ActCode", encounterClass, null));
        encounter.setSubject(Shapes.to("Patient", person.id()));
        encounter.setServiceProvider(Shapes.to("Organization", organization));
        encounter.setPeriod(Shapes.period("2025-04-24T10:00:00+08:00", "2025-04-30T11:00:00+08:00"));
        person.has(encounter);
        return encounter;
    }

    private static void diagnose(
            Person person, Encounter encounter, String system, String code, @Nullable Integer rank) {
        Condition condition = new Condition();
        String id = person.id("dx-" + code.replace(".", "-"));
        condition.setId(id);
        condition.setVerificationStatus(new CodeableConcept(
                new Coding("http://terminology.hl7.org/CodeSystem/condition-ver-status", "confirmed", null)));
        condition.setCode(new CodeableConcept(new Coding().setSystem(system).setCode(code)));
        condition.setSubject(Shapes.to("Patient", person.id()));
        person.has(condition);
        Encounter.DiagnosisComponent diagnosis = encounter.addDiagnosis().setCondition(Shapes.to("Condition", id));
        if (rank != null) {
            diagnosis.setRank(rank);
        }
    }

    /** Discharged on 30 April with hypertension, and referred down. */
    private Person discharged(String id, Consumer<Encounter> twist) {
        Person person = cohort.person("stay-" + id);
        Encounter stay = encounter(person, "s", "IMP", "org-hospital");
        diagnose(person, stay, ICD10, "I10", 1);
        twist.accept(stay);
        return person;
    }

    private static Referred referred(Person person, String accepted) {
        return new Referred(person, "t", "down", accepted)
                .status(TaskStatus.ACCEPTED)
                .moved("T03", accepted);
    }

    private static void leave(Encounter stay, String disposition) {
        stay.getHospitalization().setDischargeDisposition(Shapes.concept("mca-cv0600226", disposition));
    }

    private void discharged() {
        Consumer<Encounter> nothing = stay -> {};
        referred(discharged("accepted-on-the-day", nothing), "2025-04-30T00:10:00+08:00")
                .person()
                .expectOf("s", MET, "M13");
        referred(discharged("accepted-on-day-7", nothing), "2025-05-07T23:00:00+08:00")
                .person()
                .expectOf("s", MET, "M13");
        referred(discharged("accepted-on-day-8", nothing), "2025-05-08T00:10:00+08:00")
                .person()
                .expectOf("s", UNMET, "M13");
        referred(discharged("accepted-the-day-before", nothing), "2025-04-29T23:00:00+08:00")
                .person()
                .expectOf("s", UNMET, "M13");
        discharged("not-referred", nothing).expectOf("s", UNMET, "M13");
        new Referred(discharged("referred-not-accepted", nothing), "t", "down", "2025-04-30T12:00:00+08:00")
                .person()
                .expectOf("s", UNMET, "M13");
        new Referred(discharged("accepted-without-a-move", nothing), "t", "down", "2025-04-30T12:00:00+08:00")
                .status(TaskStatus.ONHOLD)
                .person()
                .expectOf("s", MET, "M13");
        new Referred(discharged("referred-up", nothing), "t", "up", "2025-04-30T12:00:00+08:00")
                .status(TaskStatus.COMPLETED)
                .person()
                .expectOf("s", UNMET, "M13");
        referred(discharged("against-advice", stay -> leave(stay, "4")), "2025-05-01T09:00:00+08:00")
                .person()
                .expectOf("s", EXCLUDED, "M13");
        discharged("in-death", stay -> leave(stay, "5")).expectOf("s", EXCLUDED, "M13");
        discharged("on-advice", stay -> leave(stay, "3")).expectOf("s", UNMET, "M13");
        discharged("unfinished", stay -> stay.setStatus(EncounterStatus.INPROGRESS))
                .expect(OUT, "M13");
        discharged("in-error", stay -> stay.setStatus(EncounterStatus.ENTEREDINERROR))
                .expect(OUT, "M13");
        discharged(
                        "until-new-year",
                        stay -> stay.getPeriod().setEndElement(new DateTimeType("2026-01-01T08:00:00+08:00")))
                .expect(OUT, "M13");
        discharged(
                        "since-last-year",
                        stay -> stay.setPeriod(Shapes.period("2024-12-20T08:00:00+08:00", "2025-01-01T08:00:00+08:00")))
                .expectOf("s", UNMET, "M13");
        discharged("outpatient", stay -> stay.getClass_().setCode("AMB")).expect(OUT, "M13");
        discharged("of-no-resident", nothing)
                .is(patient -> patient.setManagingOrganization(null))
                .expect(OUT, "M13");
        discharged("of-one-who-died-later", nothing).died("2025-10-01").expectOf("s", UNMET, "M13");
    }

    private void main(String id, String system, String code, Outcome outcome) {
        Person person = cohort.person("stay-for-" + id);
        diagnose(person, encounter(person, "s", "IMP", "org-hospital"), system, code, 1);
        if (outcome == OUT) {
            person.expect(OUT, "M13");
        } else {
            person.expectOf("s", outcome, "M13");
        }
    }

    private void mainDiagnoses() {
        for (String chronic : new String[] {
            "I10", "I13.9", "I15.0", "E10.9", "E14", "J44.1", "I20.0", "I25.1", "I60.9", "I69.4", "N18.3", "C00.1",
            "C97"
        }) {
            main(chronic, ICD10, chronic, UNMET);
        }
        for (String other :
                new String[] {"I09", "I14", "I16", "E09", "E15", "J43", "J45", "I26", "I59", "I70", "N17", "D00"}) {
            main(other, ICD10, other, OUT);
        }
        main("I63.9-of-the-national-list", ICD10_CN, "I63.900", UNMET);
        main("J18.9-of-the-national-list", ICD10_CN, "J18.900", OUT);
        main("programme", Shapes.GUIDE + "CodeSystem/mca-programme", "dyslip", UNMET);
        Person second = cohort.person("stay-for-chronic-second");
        Encounter stay = encounter(second, "s", "IMP", "org-hospital");
        diagnose(second, stay, ICD10, "I10", 2);
        diagnose(second, stay, ICD10, "J18.9", 1);
        second.expect(OUT, "M13");
        Person first = cohort.person("stay-for-chronic-first-of-no-rank");
        Encounter unranked = encounter(first, "s", "IMP", "org-hospital");
        diagnose(first, unranked, ICD10, "I10", null);
        diagnose(first, unranked, ICD10, "J18.9", null);
        first.expectOf("s", UNMET, "M13");
        Person wrong = cohort.person("stay-for-a-diagnosis-in-error");
        Encounter mistaken = encounter(wrong, "s", "IMP", "org-hospital");
        Condition condition = new Condition();
        condition.setId(wrong.id("dx"));
        condition.setVerificationStatus(new CodeableConcept(
                new Coding("http://terminology.hl7.org/CodeSystem/condition-ver-status", "entered-in-error", null)));
        condition.setCode(new CodeableConcept(new Coding().setSystem(ICD10).setCode("I10")));
        condition.setSubject(Shapes.to("Patient", wrong.id()));
        wrong.has(condition);
        mistaken.addDiagnosis()
                .setCondition(Shapes.to("Condition", wrong.id("dx")))
                .setRank(1);
        wrong.expect(OUT, "M13");
        cohort.person("stay-for-nothing")
                .has(new Encounter()
                        .setStatus(EncounterStatus.FINISHED)
                        .setClass_(new Coding("http://terminology.hl7.org/CodeSystem/v3-ActCode", "IMP", null))
                        .setSubject(Shapes.to("Patient", "stay-for-nothing"))
                        .setPeriod(Shapes.period("2025-04-24", "2025-04-30"))
                        .setId("stay-for-nothing--s"))
                .expect(OUT, "M13");
    }

    private void share(String organization, Outcome primary, Outcome within) {
        Person person = cohort.person("share-" + organization);
        encounter(person, "s", "AMB", organization);
        person.expectOf("s", primary, "M21").expectOf("s", within, "M22");
    }

    private void shareOf(String id, Outcome outcome, Consumer<Encounter> twist) {
        Person person = cohort.person("share-" + id);
        twist.accept(encounter(person, "s", "AMB", "org-township"));
        if (outcome == OUT) {
            person.expect(OUT, "M21", "M22");
        } else {
            person.expectOf("s", outcome, "M21", "M22");
        }
    }

    private void shares() {
        share("org-township", MET, MET);
        share("org-community", MET, MET);
        share("org-village", MET, MET);
        share("org-class-b", MET, MET);
        share("org-class-c", MET, MET);
        share("org-hospital", UNMET, MET);
        share("org-elsewhere", UNMET, UNMET);
        share("org-township-elsewhere", MET, UNMET);
        share("org-of-the-province", UNMET, UNMET);
        Consumer<Encounter> nothing = visit -> {};
        shareOf("finished", MET, nothing);
        shareOf("planned", OUT, visit -> visit.setStatus(EncounterStatus.PLANNED));
        shareOf("going-on", OUT, visit -> visit.setStatus(EncounterStatus.INPROGRESS));
        shareOf("in-error", OUT, visit -> visit.setStatus(EncounterStatus.ENTEREDINERROR));
        shareOf("emergency", OUT, visit -> visit.getClass_().setCode("EMER"));
        shareOf("at-home", OUT, visit -> visit.getClass_().setCode("HH"));
        shareOf("begun-last-year", OUT, visit -> visit.setPeriod(Shapes.period("2024-12-31", "2025-01-01")));
        shareOf("begun-on-the-first-day", MET, visit -> visit.setPeriod(Shapes.period("2025-01-01", null)));
        shareOf("follow-up", OUT, visit -> visit.setServiceType(Shapes.concept("mca-programme", "htn")));
        Person inpatient = cohort.person("share-inpatient");
        encounter(inpatient, "s", "IMP", "org-hospital");
        inpatient.expect(OUT, "M21").expectOf("s", MET, "M22");
        Person nowhere = cohort.person("share-of-no-resident").is(patient -> patient.setManagingOrganization(null));
        encounter(nowhere, "s", "AMB", "org-township");
        nowhere.expect(OUT, "M21", "M22");
        Person dead = cohort.person("share-of-the-dead").died("2025-06-01");
        encounter(dead, "s", "AMB", "org-township");
        dead.expectOf("s", MET, "M21", "M22");
        Person homeless = cohort.person("share-without-an-address").is(patient -> patient.setAddress(null));
        encounter(homeless, "s", "AMB", "org-township");
        homeless.expectOf("s", MET, "M21").expectOf("s", UNMET, "M22");
    }

    private Person visited(String id, String organization, String... codes) {
        Person person = cohort.person("seen-" + id);
        Encounter visit = encounter(person, "s", "AMB", organization);
        for (int index = 0; index < codes.length; index++) {
            diagnose(person, visit, ICD10, codes[index], index + 1);
        }
        return person;
    }

    private void chronic() {
        visited("for-chronic", "org-township", "I10").expectOf("s", MET, "M21", "M23");
        visited("for-chronic-in-hospital", "org-hospital", "I10").expectOf("s", UNMET, "M21", "M23");
        visited("for-chronic-too", "org-township", "J18.9", "I10").expectOf("s", MET, "M21", "M23");
        visited("for-another", "org-township", "J18.9")
                .expectOf("s", MET, "M21")
                .expect(OUT, "M23");
        visited("for-nothing", "org-township").expectOf("s", MET, "M21").expect(OUT, "M23");
    }
}
