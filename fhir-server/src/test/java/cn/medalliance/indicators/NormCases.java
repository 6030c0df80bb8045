package cn.medalliance.indicators;

import static cn.medalliance.indicators.Outcome.EXCLUDED;
import static cn.medalliance.indicators.Outcome.MET;
import static cn.medalliance.indicators.Outcome.OUT;
import static cn.medalliance.indicators.Outcome.UNMET;

import java.util.function.Consumer;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;

/** M01: who is managed, who is excluded, which visits qualify, and how many are required. */
final class NormCases {

    private final Cohort cohort;

    private NormCases(Cohort cohort) {
        this.cohort = cohort;
    }

    static void add(Cohort cohort) {
        cohort.about("M01");
        NormCases cases = new NormCases(cohort);
        cases.ages();
        cases.managed();
        cases.excluded();
        cases.required();
        cases.visits();
        cases.forms();
        cases.strict();
    }

    private Person person(String id) {
        return cohort.person("norm-" + id);
    }

    private Person managed(String id) {
        return person(id).enrolled("htn", "2024-03-01");
    }

    static Consumer<EpisodeOfCare> status(EpisodeOfCareStatus status) {
        return enrolment -> enrolment.setStatus(status);
    }

    /** Finished on a day, for a reason. */
    static Consumer<EpisodeOfCare> ended(String day, String reason) {
        return enrolment -> {
            enrolment.setStatus(EpisodeOfCareStatus.FINISHED);
            enrolment.getPeriod().setEndElement(new DateTimeType(day));
            enrolment.addExtension(Shapes.coded("cancellation-reason", "mca-cancel-reason", reason));
        };
    }

    private void ages() {
        person("enrolled-at-34")
                .born("1990-03-02")
                .enrolled("htn", "2025-03-01")
                .quarterly("htn")
                .expect(OUT, "M01");
        person("enrolled-at-35")
                .born("1990-03-01")
                .enrolled("htn", "2025-03-01")
                .quarterly("htn")
                .expect(MET, "M01");
        person("enrolled-at-34-and-36-now")
                .born("1989-03-02")
                .enrolled("htn", "2024-03-01")
                .quarterly("htn")
                .expect(OUT, "M01");
        person("born-on-a-day-unknown")
                .born(null)
                .enrolled("htn", "2024-03-01")
                .quarterly("htn")
                .expect(OUT, "M01");
        person("born-in-a-month")
                .born("1990-03")
                .enrolled("htn", "2025-03-01")
                .quarterly("htn")
                .expect(MET, "M01");
    }

    private void managed() {
        person("not-managed").quarterly("htn").expect(OUT, "M01");
        person("managed-for-another")
                .enrolled("t2dm", "2024-03-01")
                .quarterly("htn")
                .expect(OUT, "M01");
        status("planned", EpisodeOfCareStatus.PLANNED, OUT);
        status("waiting", EpisodeOfCareStatus.WAITLIST, OUT);
        status("cancelled", EpisodeOfCareStatus.CANCELLED, OUT);
        status("in-error", EpisodeOfCareStatus.ENTEREDINERROR, OUT);
        status("on-hold", EpisodeOfCareStatus.ONHOLD, MET);
        status("finished", EpisodeOfCareStatus.FINISHED, MET);
        person("ended-before")
                .enrolled("htn", "2024-03-01", ended("2024-12-31", "cured"))
                .quarterly("htn")
                .expect(OUT, "M01");
        person("ended-on-the-first-day")
                .enrolled("htn", "2024-03-01", ended("2025-01-01", "cured"))
                .quarterly("htn")
                .expect(MET, "M01");
        person("begun-after").enrolled("htn", "2026-01-01").quarterly("htn").expect(OUT, "M01");
        person("begun-on-the-last-day").enrolled("htn", "2025-12-31").expect(UNMET, "M01");
        person("not-a-resident")
                .is(patient -> patient.setManagingOrganization(null).setActive(false))
                .enrolled("htn", "2024-03-01")
                .quarterly("htn")
                .expect(MET, "M01");
    }

    private void status(String id, EpisodeOfCareStatus status, Outcome outcome) {
        person("enrolment-" + id)
                .enrolled("htn", "2024-03-01", status(status))
                .quarterly("htn")
                .expect(outcome, "M01");
    }

    private void excluded() {
        managed("died-in-june").died("2025-06-30").quarterly("htn").expect(EXCLUDED, "M01");
        managed("died-on-the-last-day").died("2025-12-31").expect(EXCLUDED, "M01");
        managed("died-in-new-year").died("2026-01-01").quarterly("htn").expect(MET, "M01");
        managed("died-in-new-year-in-shanghai")
                .died("2025-12-31T20:00:00Z")
                .quarterly("htn")
                .expect(MET, "M01");
        managed("died-on-a-day-unknown").deceased().quarterly("htn").expect(EXCLUDED, "M01");
        end("death", "2025-06-30", EXCLUDED);
        end("moved", "2025-06-30", EXCLUDED);
        end("moved", "2025-12-31", EXCLUDED);
        end("moved", "2026-01-05", MET);
        end("lost", "2025-06-30", MET);
        end("refused", "2025-06-30", MET);
        person("moved-and-back")
                .enrolled("htn", "2024-03-01", ended("2025-04-01", "moved"))
                .enrolled("htn", "2025-06-01")
                .visits(3, "htn")
                .expect(UNMET, "M01");
        person("moved-and-back-with-four")
                .enrolled("htn", "2024-03-01", ended("2025-04-01", "moved"))
                .enrolled("htn", "2025-06-01")
                .quarterly("htn")
                .expect(MET, "M01");
        person("back-and-moved")
                .enrolled("htn", "2025-06-01", ended("2025-09-01", "moved"))
                .enrolled("htn", "2024-03-01")
                .quarterly("htn")
                .expect(EXCLUDED, "M01");
    }

    private void end(String reason, String day, Outcome outcome) {
        person("ended-" + reason + "-" + day)
                .enrolled("htn", "2024-03-01", ended(day, reason))
                .quarterly("htn")
                .expect(outcome, "M01");
    }

    private void required() {
        require("2024-12-31", 4);
        require("2025-01-01", 4);
        require("2025-01-02", 3);
        require("2025-04-01", 3);
        require("2025-04-02", 2);
        require("2025-07-01", 2);
        require("2025-07-02", 1);
        require("2025-10-01", 1);
        require("2025-11-01", 1);
    }

    private void require(String enrolled, int visits) {
        person("enrolled-" + enrolled + "-enough")
                .enrolled("htn", enrolled)
                .lastVisits(visits, "htn", visit -> {})
                .expect(MET, "M01");
        person("enrolled-" + enrolled + "-too-few")
                .enrolled("htn", enrolled)
                .lastVisits(visits - 1, "htn", visit -> {})
                .expect(UNMET, "M01");
    }

    /** Three good visits and a fourth. */
    private void fourth(String id, String at, Consumer<Visit> twist, Outcome outcome) {
        managed("fourth-" + id).visits(3, "htn").visit(at, "htn", twist).expect(outcome, "M01");
    }

    private void visits() {
        fourth("good", "2025-11-10", visit -> {}, MET);
        fourth("at-home", "2025-11-10", visit -> visit.way("2"), MET);
        fourth("in-error", "2025-11-10", visit -> visit.status(EncounterStatus.ENTEREDINERROR), UNMET);
        fourth("cancelled", "2025-11-10", visit -> visit.status(EncounterStatus.CANCELLED), UNMET);
        fourth("going-on", "2025-11-10", visit -> visit.status(EncounterStatus.INPROGRESS), UNMET);
        fourth("status-missing", "2025-11-10", visit -> visit.followUp(null), MET);
        fourth("not-visited", "2025-11-10", visit -> visit.followUp("not-visited"), UNMET);
        fourth("lost", "2025-11-10", visit -> visit.followUp("lost"), UNMET);
        fourth("same-day", "2025-08-10T15:00:00+08:00", visit -> {}, UNMET);
        fourth("in-new-year-in-shanghai", "2025-12-31T16:30:00Z", visit -> {}, UNMET);
        fourth("on-the-last-day", "2025-12-31T23:59:00+08:00", visit -> {}, MET);
        fourth("on-the-first-day-in-shanghai", "2024-12-31T16:30:00Z", visit -> {}, MET);
        fourth("the-day-before-the-first", "2024-12-31T23:30:00+08:00", visit -> {}, UNMET);
        managed("only-by-phone")
                .quarterly("htn", visit -> visit.way("3"))
                .expect(UNMET, "M01")
                .expect(Variant.ANY_WAY, MET, "M01");
        managed("one-by-phone")
                .visits(3, "htn")
                .visit("2025-11-10", "htn", visit -> visit.way("3"))
                .expect(UNMET, "M01")
                .expect(Variant.ANY_WAY, MET, "M01");
        managed("of-another-programme")
                .visits(3, "htn")
                .visit("2025-11-10", "t2dm")
                .expect(UNMET, "M01");
        managed("combined").quarterly("htn+t2dm").expect(MET, "M01");
        managed("combined-of-others").quarterly("t2dm+copd").expect(UNMET, "M01");
    }

    private void forms() {
        fourth("no-form", "2025-11-10", Visit::noForm, UNMET);
        fourth("form-in-progress", "2025-11-10", visit -> visit.form(QuestionnaireResponseStatus.INPROGRESS), UNMET);
        fourth("form-in-error", "2025-11-10", visit -> visit.form(QuestionnaireResponseStatus.ENTEREDINERROR), UNMET);
        fourth("form-amended", "2025-11-10", visit -> visit.form(QuestionnaireResponseStatus.AMENDED), MET);
        fourth("not-evaluated", "2025-11-10", visit -> visit.evaluation(null), UNMET);
        fourth("evaluated-2", "2025-11-10", visit -> visit.evaluation("2"), MET);
        fourth("evaluated-4", "2025-11-10", visit -> visit.evaluation("4"), MET);
        fourth("evaluated-9", "2025-11-10", visit -> visit.evaluation("9"), UNMET);
        fourth("flagged", "2025-11-10", Visit::flagged, UNMET);
        fourth(
                "another-form-flagged",
                "2025-11-10",
                visit -> visit.form(
                        "more",
                        "q-pharm-service",
                        form -> form.addExtension(Shapes.coded("data-quality-flag", "mca-data-quality", "copied"))),
                UNMET);
        fourth(
                "a-form-in-error-flagged",
                "2025-11-10",
                visit -> visit.form("more", "q-followup-htn", form -> {
                    form.setStatus(QuestionnaireResponseStatus.ENTEREDINERROR);
                    form.addExtension(Shapes.coded("data-quality-flag", "mca-data-quality", "copied"));
                }),
                MET);
        fourth(
                "another-forms-conclusion",
                "2025-11-10",
                visit -> visit.noForm().form("more", "q-followup-t2dm", form -> Shapes.conclude(form, "1")),
                UNMET);
        fourth(
                "another-programmes-conclusion",
                "2025-11-10",
                visit -> visit.noForm().form("more", "q-followup-combined", form -> Shapes.conclude(form, "t2dm", "1")),
                UNMET);
    }

    private Person examined(String id, String on) {
        Person person = managed("strict-" + id);
        return person.has(Shapes.form(person.id("exam"), person.id(), "q-elderly-exam", on));
    }

    private static Consumer<Visit> evaluated(String evaluation) {
        return visit -> visit.evaluation(evaluation);
    }

    private void strict() {
        examined("met", "2025-05-10").quarterly("htn").expect(MET, "M01").expect(Variant.STRICT_NORM, MET, "M01");
        managed("strict-not-examined").quarterly("htn").expect(MET, "M01").expect(Variant.STRICT_NORM, UNMET, "M01");
        examined("examined-last-year", "2024-12-31")
                .quarterly("htn")
                .expect(MET, "M01")
                .expect(Variant.STRICT_NORM, UNMET, "M01");
        examined("too-few-visits", "2025-05-10")
                .visits(3, "htn")
                .expect(UNMET, "M01")
                .expect(Variant.STRICT_NORM, UNMET, "M01");
        seenAgain("2-seen-on-day-17", "2", "2025-11-27", visit -> {}, MET);
        seenAgain("2-seen-on-day-18", "2", "2025-11-28", visit -> {}, UNMET);
        seenAgain("3-seen-on-day-18", "3", "2025-11-28", visit -> {}, UNMET);
        seenAgain("4-seen-on-day-18", "4", "2025-11-28", visit -> {}, MET);
        seenAgain("2-seen-by-phone", "2", "2025-11-20", visit -> visit.way("3"), MET);
        seenAgain("2-seen-by-nobody", "2", "2025-11-20", Visit::lost, UNMET);
        examined("2-at-the-end", "2025-05-10")
                .quarterly("htn")
                .visit("2025-12-15", "htn", evaluated("2"))
                .expect(MET, "M01")
                .expect(Variant.STRICT_NORM, MET, "M01");
        examined("2-with-17-days-left", "2025-05-10")
                .quarterly("htn")
                .visit("2025-12-14", "htn", evaluated("2"))
                .expect(MET, "M01")
                .expect(Variant.STRICT_NORM, UNMET, "M01");
    }

    private void seenAgain(String id, String evaluation, String next, Consumer<Visit> twist, Outcome outcome) {
        examined(id, "2025-05-10")
                .visits(3, "htn")
                .visit("2025-11-10", "htn", evaluated(evaluation))
                .visit(next, "htn", twist)
                .expect(MET, "M01")
                .expect(Variant.STRICT_NORM, outcome, "M01");
    }
}
