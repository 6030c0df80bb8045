package cn.medalliance.indicators;

import static cn.medalliance.indicators.Outcome.EXCLUDED;
import static cn.medalliance.indicators.Outcome.MET;
import static cn.medalliance.indicators.Outcome.OUT;
import static cn.medalliance.indicators.Outcome.UNMET;

import java.util.function.Consumer;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Contract;
import org.hl7.fhir.r4.model.Contract.ContractStatus;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;

/** M17 to M20, M26, M29: records, contracts, the elderly. */
final class ResidentCases {

    private final Cohort cohort;

    private ResidentCases(Cohort cohort) {
        this.cohort = cohort;
    }

    static void add(Cohort cohort) {
        ResidentCases cases = new ResidentCases(cohort);
        cohort.about("M17");
        cases.used();
        cohort.about("M18");
        cases.contracted();
        cohort.about("M19");
        cases.priority();
        cohort.about("M20");
        cases.renewed();
        cohort.about("M26");
        cases.elderly();
        cohort.about("M29");
        cases.pharmacist();
    }

    private Person seen(String id, EncounterStatus status, String on) {
        Person person = cohort.person("used-" + id);
        Encounter encounter = new Encounter();
        encounter.setId(person.id("s"));
        encounter.setStatus(status).setClass_(new Coding().setCode("AMB"));
        encounter.setSubject(Shapes.to("Patient", person.id()));
        encounter.setPeriod(Shapes.period(on, null));
        return person.has(encounter);
    }

    private Person measured(String id, ObservationStatus status, String on) {
        Person person = cohort.person("used-" + id);
        return person.has(Shapes.measured(person.id("o"), person.id(), "2823-3", on, "4.1", "mmol/L")
                .setStatus(status));
    }

    private Person filled(String id, QuestionnaireResponseStatus status, String on) {
        Person person = cohort.person("used-" + id);
        return person.has(Shapes.form(person.id("f"), person.id(), "q-patient-selfreport", on)
                .setStatus(status));
    }

    private void used() {
        cohort.person("used-never").expect(UNMET, "M17");
        seen("seen", EncounterStatus.FINISHED, "2025-05-10").expect(MET, "M17");
        seen("seen-now", EncounterStatus.INPROGRESS, "2025-12-31").expect(MET, "M17");
        seen("planned", EncounterStatus.PLANNED, "2025-05-10").expect(UNMET, "M17");
        seen("seen-in-error", EncounterStatus.ENTEREDINERROR, "2025-05-10").expect(UNMET, "M17");
        seen("seen-last-year", EncounterStatus.FINISHED, "2024-12-31").expect(UNMET, "M17");
        seen("seen-in-new-year", EncounterStatus.FINISHED, "2026-01-01").expect(UNMET, "M17");
        measured("measured", ObservationStatus.FINAL, "2025-01-01").expect(MET, "M17");
        measured("measured-in-part", ObservationStatus.PRELIMINARY, "2025-05-10")
                .expect(UNMET, "M17");
        measured("measured-last-year", ObservationStatus.FINAL, "2024-12-31").expect(UNMET, "M17");
        Person not = cohort.person("used-not-measured");
        not.has(Shapes.observation(not.id("o"), not.id(), "2823-3", "2025-05-10")
                        .setDataAbsentReason(new CodeableConcept().setText("refused")))
                .expect(UNMET, "M17");
        filled("filled", QuestionnaireResponseStatus.AMENDED, "2025-05-10").expect(MET, "M17");
        filled("filled-in-part", QuestionnaireResponseStatus.INPROGRESS, "2025-05-10")
                .expect(UNMET, "M17");
        filled("filled-in-new-year", QuestionnaireResponseStatus.COMPLETED, "2026-01-01")
                .expect(UNMET, "M17");
        filled("filled-by-the-dead", QuestionnaireResponseStatus.COMPLETED, "2025-05-10")
                .died("2025-06-01")
                .expect(OUT, "M17");
        filled("filled-by-no-resident", QuestionnaireResponseStatus.COMPLETED, "2025-05-10")
                .is(patient -> patient.setManagingOrganization(null))
                .expect(OUT, "M17");
    }

    private static Person contract(Person person, String start, String end, Consumer<Contract> twist) {
        Contract contract = Shapes.contract(person.id("c-" + start), person.id(), start, end);
        twist.accept(contract);
        return person.has(contract);
    }

    private Person contracted(String id, String start, String end, Consumer<Contract> twist) {
        return contract(cohort.person("signed-" + id), start, end, twist);
    }

    private void contracted() {
        Consumer<Contract> nothing = contract -> {};
        cohort.person("signed-never").expect(UNMET, "M18");
        contracted("now", "2025-02-01", "2026-01-31", nothing).expect(MET, "M18");
        contracted("until-the-last-day", "2025-01-01", "2025-12-31", nothing).expect(MET, "M18");
        contracted("until-the-day-before", "2024-12-31", "2025-12-30", nothing).expect(UNMET, "M18");
        contracted("from-the-last-day", "2025-12-31", "2026-12-30", nothing).expect(MET, "M18");
        contracted("from-new-year", "2026-01-01", "2026-12-31", nothing).expect(UNMET, "M18");
        contracted("renewed", "2025-02-01", "2026-01-31", each -> each.setStatus(ContractStatus.RENEWED))
                .expect(MET, "M18");
        contracted("term-over", "2025-02-01", "2026-01-31", each -> each.setStatus(ContractStatus.TERMINATED))
                .expect(MET, "M18");
        contracted("ended-early", "2025-02-01", "2026-01-31", ResidentCases::endedEarly)
                .expect(UNMET, "M18");
        contracted("offered", "2025-02-01", "2026-01-31", each -> each.setStatus(ContractStatus.OFFERED))
                .expect(UNMET, "M18");
        contracted(
                        "something-else",
                        "2025-02-01",
                        "2026-01-31",
                        each -> each.setType(new CodeableConcept().setText("lease")))
                .expect(UNMET, "M18");
        contracted("and-dead", "2025-02-01", "2026-01-31", nothing)
                .died("2025-06-01")
                .expect(OUT, "M18");
        contracted(
                        "without-an-end",
                        "2025-02-01",
                        "2026-01-31",
                        each -> each.getApplies().setEnd(null))
                .expect(MET, "M18");
    }

    private Person grouped(String id, String... groups) {
        return cohort.person("group-" + id).is(patient -> {
            for (String group : groups) {
                patient.addExtension(Shapes.coded("people-group", "mca-people-group", group));
            }
        });
    }

    private void priority() {
        grouped("none").expect(OUT, "M19");
        grouped("03", "03").expect(UNMET, "M19");
        grouped("10", "10").expect(OUT, "M19");
        grouped("14", "14").expect(OUT, "M19");
        grouped("10-and-03", "10", "03").expect(UNMET, "M19");
        contract(grouped("signed", "08"), "2025-02-01", "2026-01-31", each -> {})
                .expect(MET, "M19");
        contract(grouped("general-signed", "10"), "2025-02-01", "2026-01-31", each -> {})
                .expect(OUT, "M19");
        grouped("managed", "10").enrolled("htn", "2024-03-01").expect(UNMET, "M19");
        grouped("managed-for-chd").enrolled("chd", "2024-03-01").expect(UNMET, "M19");
        grouped("managed-last-year")
                .enrolled("htn", "2024-03-01", NormCases.ended("2024-12-31", "cured"))
                .expect(OUT, "M19");
        grouped("dead", "03").died("2025-06-01").expect(OUT, "M19");
    }

    /** A contract that ended in June, and another one. */
    private void renewed(String id, String start, Outcome outcome, Consumer<Contract> twist) {
        Person person = contracted(id, "2024-07-01", "2025-06-30", each -> {});
        contract(person, start, "2026-06-30", twist).expectOf("c-2024-07-01", outcome, "M20");
    }

    private void renewed() {
        Consumer<Contract> nothing = each -> {};
        contracted("once", "2024-07-01", "2025-06-30", nothing).expectOf("c-2024-07-01", UNMET, "M20");
        renewed("again", "2025-07-01", MET, nothing);
        renewed("again-on-day-30", "2025-07-30", MET, nothing);
        renewed("again-on-day-31", "2025-07-31", UNMET, nothing);
        renewed("again-before-the-end", "2025-06-01", MET, nothing);
        renewed("again-until-its-term-was-over", "2025-07-01", MET, each -> each.setStatus(ContractStatus.TERMINATED));
        renewed("again-ended-early", "2025-07-01", UNMET, ResidentCases::endedEarly);
        renewed("again-renewed", "2025-07-01", MET, each -> each.setStatus(ContractStatus.RENEWED));
        renewed("again-as-something-else", "2025-07-01", UNMET, each -> each.setType(new CodeableConcept()));
        renewed("besides-an-older-one", "2024-06-01", UNMET, nothing);
        contracted("terminated-in-june", "2024-07-01", "2025-06-30", each -> each.setStatus(ContractStatus.TERMINATED))
                .expectOf("c-2024-07-01", UNMET, "M20");
        contracted("cancelled-in-june", "2024-07-01", "2025-06-30", each -> each.setStatus(ContractStatus.CANCELLED))
                .expect(OUT, "M20");
        contracted("until-last-year", "2024-01-01", "2024-12-31", nothing).expect(OUT, "M20");
        contracted("until-30-days-before-as-of", "2024-12-12", "2025-12-11", nothing)
                .expectOf("c-2024-12-12", UNMET, "M20");
        contracted("until-29-days-before-as-of", "2024-12-13", "2025-12-12", nothing)
                .expect(OUT, "M20");
        contracted("until-death", "2024-07-01", "2025-06-30", nothing)
                .died("2025-06-30")
                .expectOf("c-2024-07-01", EXCLUDED, "M20");
        contracted("until-leaving", "2024-07-01", "2025-06-30", nothing)
                .is(patient -> patient.setActive(false))
                .expectOf("c-2024-07-01", EXCLUDED, "M20");
    }

    private Person examined(String id, String born) {
        Person person = cohort.person("old-" + id).born(born);
        return person.has(Shapes.form(person.id("f"), person.id(), "q-elderly-exam", "2025-05-10"));
    }

    private void elderly() {
        examined("65-on-the-last-day", "1960-12-31").expect(MET, "M26");
        examined("65-the-day-after", "1961-01-01").expect(OUT, "M26");
        examined("born-on-a-day-unknown", "1940").born(null).expect(OUT, "M26");
        examined("born-in-a-year", "1940").expect(MET, "M26");
        examined("dead", "1940-01-01").died("2025-06-01").expect(OUT, "M26");
        cohort.person("old-not-examined").born("1940-01-01").expect(UNMET, "M26");
        Person before = cohort.person("old-examined-last-year").born("1940-01-01");
        before.has(Shapes.form(before.id("f"), before.id(), "q-elderly-exam", "2024-12-31"))
                .expect(UNMET, "M26");
        Person part = cohort.person("old-examined-in-part").born("1940-01-01");
        part.has(Shapes.form(part.id("f"), part.id(), "q-elderly-exam", "2025-05-10")
                        .setStatus(QuestionnaireResponseStatus.INPROGRESS))
                .expect(UNMET, "M26");
        Person other = cohort.person("old-asked-something-else").born("1940-01-01");
        other.has(Shapes.form(other.id("f"), other.id(), "q-followup-htn", "2025-05-10"))
                .expect(UNMET, "M26");
    }

    private Person team(String id, String start, String end, String... roles) {
        Person person = contracted(
                "with-" + id,
                start,
                end,
                each -> each.addExtension(
                        Shapes.extension("sign-team", Shapes.to("CareTeam", "signed-with-" + id + "--team"))));
        return person.has(Shapes.team(person.id("team"), null, "family-doctor-team", roles));
    }

    private void pharmacist() {
        String start = "2025-02-01";
        String end = "2026-01-31";
        team("a-pharmacist", start, end, "gp", "family-pharmacist").expect(UNMET, "M29");
        team("a-pharmacist-seen", start, end, "gp", "family-pharmacist")
                .visit("2025-05-10", "htn", Visit::pharmacist)
                .expect(MET, "M29");
        team("a-pharmacist-seen-for-no-service", start, end, "gp", "family-pharmacist")
                .visit("2025-05-10", "htn")
                .expect(UNMET, "M29");
        team("a-pharmacist-planned", start, end, "gp", "family-pharmacist")
                .visit("2025-05-10", "htn", visit -> visit.pharmacist().status(EncounterStatus.PLANNED))
                .expect(UNMET, "M29");
        team("a-pharmacist-last-year", start, end, "gp", "family-pharmacist")
                .visit("2024-12-31", "htn", Visit::pharmacist)
                .expect(UNMET, "M29");
        team("no-pharmacist", start, end, "gp", "health-manager")
                .visit("2025-05-10", "htn", Visit::pharmacist)
                .expect(OUT, "M29");
        team("a-pharmacist-until-december", "2024-12-31", "2025-12-30", "gp", "family-pharmacist")
                .visit("2025-05-10", "htn", Visit::pharmacist)
                .expect(OUT, "M29");
        contracted("with-nobody", start, end, each -> {})
                .visit("2025-05-10", "htn", Visit::pharmacist)
                .expect(OUT, "M29");
        team("a-pharmacist-of-no-resident", start, end, "family-pharmacist")
                .is(patient -> patient.setManagingOrganization(null))
                .visit("2025-05-10", "htn", Visit::pharmacist)
                .expect(MET, "M29");
    }

    private static void endedEarly(Contract contract) {
        contract.setStatus(ContractStatus.TERMINATED);
        contract.addExtension(
                Shapes.extension("stop-reason", new CodeableConcept().addCoding(new Coding().setCode("03"))));
    }
}
