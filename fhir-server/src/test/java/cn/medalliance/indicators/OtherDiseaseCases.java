package cn.medalliance.indicators;

import static cn.medalliance.indicators.Outcome.EXCLUDED;
import static cn.medalliance.indicators.Outcome.MET;
import static cn.medalliance.indicators.Outcome.OUT;
import static cn.medalliance.indicators.Outcome.UNMET;

import java.util.List;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.RiskAssessment;

/** M07 to M10: COPD, several diseases, those at high risk. */
final class OtherDiseaseCases {

    private static final String SCREENING = "high-risk-screen-2017";

    private final Cohort cohort;

    private OtherDiseaseCases(Cohort cohort) {
        this.cohort = cohort;
    }

    static void add(Cohort cohort) {
        OtherDiseaseCases cases = new OtherDiseaseCases(cohort);
        cohort.about("M07");
        cases.copd();
        cohort.about("M08");
        cases.several();
        cohort.about("M09");
        cases.found();
        cohort.about("M10");
        cases.followedUp();
    }

    private Person copd(String id) {
        return cohort.person("copd-" + id).enrolled("copd", "2024-03-01");
    }

    private static Person blown(Person person, String loinc, String on) {
        return person.has(Shapes.measured(person.id("blown"), person.id(), loinc, on, "61", "%"));
    }

    private void copd() {
        for (String loinc : List.of("19926-5", "20150-9", "19868-9")) {
            blown(copd("by-" + loinc), loinc, "2025-06-01")
                    .quarterly("copd", visit -> visit.oxygen("96"))
                    .expect(MET, "M07");
        }
        copd("not-blown")
                .quarterly("copd", visit -> visit.oxygen("96"))
                .expect(UNMET, "M07")
                .expect(Variant.NO_SPIROMETRY, MET, "M07");
        blown(copd("blown-last-year"), "19926-5", "2024-12-31")
                .quarterly("copd", visit -> visit.oxygen("96"))
                .expect(UNMET, "M07")
                .expect(Variant.NO_SPIROMETRY, MET, "M07");
        blown(copd("three-with-oxygen"), "19926-5", "2025-06-01")
                .visits(3, "copd", visit -> visit.oxygen("96"))
                .visit("2025-11-10", "copd")
                .expect(UNMET, "M07")
                .expect(Variant.NO_SPIROMETRY, UNMET, "M07");
        blown(copd("oxygen-preliminary"), "19926-5", "2025-06-01")
                .visits(3, "copd", visit -> visit.oxygen("96"))
                .visit(
                        "2025-11-10",
                        "copd",
                        visit -> visit.observed(Shapes.measured(
                                        "copd-oxygen-preliminary--o",
                                        "copd-oxygen-preliminary",
                                        "59408-5",
                                        "2025-11-10",
                                        "96",
                                        "%")
                                .setStatus(ObservationStatus.PRELIMINARY)))
                .expect(UNMET, "M07");
        blown(copd("by-phone"), "19926-5", "2025-06-01")
                .quarterly("copd", visit -> visit.oxygen("96").way("3"))
                .expect(UNMET, "M07")
                .expect(Variant.ANY_WAY, MET, "M07");
        blown(copd("at-30").born("1995-01-01"), "19926-5", "2025-06-01")
                .quarterly("copd", visit -> visit.oxygen("96"))
                .expect(MET, "M07");
        copd("died").died("2025-06-30").expect(EXCLUDED, "M07");
        cohort.person("copd-not")
                .enrolled("htn", "2024-03-01")
                .quarterly("copd", visit -> visit.oxygen("96"))
                .expect(OUT, "M07");
        blown(cohort.person("copd-enrolled-on-1-july").enrolled("copd", "2025-07-01"), "19926-5", "2025-07-01")
                .lastVisits(2, "copd", visit -> visit.oxygen("96"))
                .expect(MET, "M07");
    }

    private Person several(String id, String second) {
        return cohort.person("several-" + id).enrolled("htn", "2024-03-01").enrolled("t2dm", second);
    }

    private void several() {
        several("each-quarter", "2024-05-01").quarterly("htn+t2dm").expect(MET, "M08");
        several("three-quarters", "2024-05-01").visits(3, "htn+t2dm").expect(UNMET, "M08");
        several("first-and-last-days", "2024-05-01")
                .visit("2025-03-31", "htn+t2dm")
                .visit("2025-04-01", "htn+t2dm")
                .visit("2025-09-30", "htn+t2dm")
                .visit("2025-10-01", "htn+t2dm")
                .expect(MET, "M08");
        several("two-in-one-quarter", "2024-05-01")
                .visit("2025-02-10", "htn+t2dm")
                .visit("2025-04-01", "htn+t2dm")
                .visit("2025-06-30", "htn+t2dm")
                .visit("2025-10-01", "htn+t2dm")
                .expect(UNMET, "M08");
        several("by-phone", "2024-05-01")
                .quarterly("htn+t2dm", visit -> visit.way("3"))
                .expect(MET, "M08");
        several("separately", "2024-05-01").quarterly("htn").quarterly("t2dm").expect(UNMET, "M08");
        several("with-another", "2024-05-01").quarterly("htn+copd").expect(MET, "M08");
        several("with-one-of-no-norm", "2024-05-01").quarterly("htn+elderly").expect(UNMET, "M08");
        several("second-on-1-april", "2025-04-01")
                .lastVisits(3, "htn+t2dm", visit -> {})
                .expect(MET, "M08");
        several("second-on-1-april-two", "2025-04-01")
                .lastVisits(2, "htn+t2dm", visit -> {})
                .expect(UNMET, "M08");
        several("second-on-2-april", "2025-04-02")
                .lastVisits(2, "htn+t2dm", visit -> {})
                .expect(MET, "M08");
        several("second-on-2-april-one", "2025-04-02")
                .lastVisits(1, "htn+t2dm", visit -> {})
                .expect(UNMET, "M08");
        several("no-quarter", "2025-10-02").visit("2025-11-10", "htn+t2dm").expect(MET, "M08");
        several("no-quarter-no-visit", "2025-10-02").visit("2025-11-10", "htn").expect(UNMET, "M08");
        cohort.person("several-third-late")
                .enrolled("htn", "2024-03-01")
                .enrolled("copd", "2025-10-02")
                .enrolled("t2dm", "2025-04-02")
                .visit("2025-08-10", "htn+t2dm")
                .visit("2025-11-10", "htn+copd")
                .expect(MET, "M08");
        cohort.person("several-third-late-one")
                .enrolled("htn", "2024-03-01")
                .enrolled("copd", "2025-10-02")
                .enrolled("t2dm", "2025-04-02")
                .visit("2025-11-10", "htn+copd")
                .expect(UNMET, "M08");
        several("died", "2024-05-01").died("2025-10-01").quarterly("htn+t2dm").expect(EXCLUDED, "M08");
        cohort.person("several-ended-for-one")
                .enrolled("htn", "2024-03-01", NormCases.ended("2025-10-01", "moved"))
                .enrolled("t2dm", "2024-03-01")
                .quarterly("htn+t2dm")
                .expect(EXCLUDED, "M08");
        cohort.person("several-one")
                .enrolled("htn", "2024-03-01")
                .quarterly("htn+t2dm")
                .expect(OUT, "M08");
        cohort.person("several-one-of-no-norm")
                .enrolled("htn", "2024-03-01")
                .enrolled("chd", "2024-03-01")
                .quarterly("htn+t2dm")
                .expect(OUT, "M08");
    }

    private static Person assessed(Person person, String method, String on, String level) {
        return person.has(Shapes.assessment(person.id("risk-" + on), person.id(), method, on, level));
    }

    private Person screened(String id, String level) {
        return assessed(cohort.person("risk-" + id), SCREENING, "2025-05-10", level);
    }

    private void found() {
        screened("low", "low").expect(UNMET, "M09");
        screened("medium", "medium").expect(UNMET, "M09");
        screened("high", "high").expect(MET, "M09");
        screened("very-high", "very-high").expect(MET, "M09");
        assessed(cohort.person("risk-by-the-new-method"), "high-risk-screen-2025", "2025-12-31", "high")
                .expect(MET, "M09");
        assessed(screened("high-before", "high"), SCREENING, "2024-12-31", "high")
                .expect(UNMET, "M09");
        assessed(screened("low-before", "high"), SCREENING, "2024-12-31", "low").expect(MET, "M09");
        assessed(screened("high-otherwise-before", "high"), "china-par", "2024-12-31", "high")
                .expect(MET, "M09");
        assessed(screened("high-after", "low"), SCREENING, "2026-01-01", "high").expect(UNMET, "M09");
        assessed(cohort.person("risk-of-another-method"), "china-par", "2025-05-10", "high")
                .expect(OUT, "M09");
        assessed(cohort.person("risk-last-year"), SCREENING, "2024-12-31", "high")
                .expect(OUT, "M09");
        Person preliminary = cohort.person("risk-preliminary");
        RiskAssessment assessment =
                Shapes.assessment(preliminary.id("r"), preliminary.id(), SCREENING, "2025-05-10", "high");
        assessment.setStatus(RiskAssessment.RiskAssessmentStatus.PRELIMINARY);
        preliminary.has(assessment).expect(OUT, "M09");
        Person byForm = cohort.person("risk-by-form");
        byForm.has(Shapes.form(byForm.id("f"), byForm.id(), "q-screening-highrisk", "2025-05-10"))
                .expect(UNMET, "M09");
        Person unfinished = cohort.person("risk-form-in-progress");
        unfinished
                .has(Shapes.form(unfinished.id("f"), unfinished.id(), "q-screening-highrisk", "2025-05-10")
                        .setStatus(QuestionnaireResponseStatus.INPROGRESS))
                .expect(OUT, "M09");
        screened("at-34", "high").born("1991-01-01").expect(OUT, "M09");
        screened("at-35", "high").born("1990-12-31").expect(MET, "M09");
        screened("born-on-a-day-unknown", "high").born(null).expect(OUT, "M09");
        screened("of-nowhere", "high")
                .is(each -> each.setManagingOrganization(null))
                .expect(OUT, "M09");
        screened("inactive", "high").is(each -> each.setActive(false)).expect(OUT, "M09");
        screened("dead", "high").died("2025-12-31").expect(OUT, "M09");
        screened("dead-later", "high").died("2026-01-01").expect(MET, "M09");
        screened("replaced", "high")
                .is(each -> each.addLink()
                        .setOther(Shapes.to("Patient", "risk-high"))
                        .setType(Patient.LinkType.REPLACEDBY))
                .expect(OUT, "M09");
        screened("replacing", "high")
                .is(each -> each.addLink()
                        .setOther(Shapes.to("Patient", "risk-replaced"))
                        .setType(Patient.LinkType.REPLACES))
                .expect(MET, "M09");
    }

    private Person atRisk(String id, String start) {
        return cohort.person("half-" + id).enrolled("high-risk", start);
    }

    private static Person measured(Person person, String... days) {
        for (String day : days) {
            person.has(Shapes.pressure(person.id("bp-" + day), person.id(), day + "T09:00:00+08:00", 130, 80));
        }
        return person;
    }

    private void followedUp() {
        measured(atRisk("both-halves", "2024-03-01"), "2025-03-01", "2025-09-01")
                .expect(MET, "M10");
        measured(atRisk("first-half", "2024-03-01"), "2025-03-01").expect(UNMET, "M10");
        measured(atRisk("on-both-sides", "2024-03-01"), "2025-06-30", "2025-07-01")
                .expect(MET, "M10");
        measured(atRisk("on-one-side", "2024-03-01"), "2025-06-29", "2025-06-30")
                .expect(UNMET, "M10");
        Person glucose = measured(atRisk("glucose", "2024-03-01"), "2025-03-01");
        glucose.has(Shapes.glucose(glucose.id("fpg"), glucose.id(), "2025-09-01", "6.1"))
                .expect(MET, "M10");
        Person random = measured(atRisk("random-glucose", "2024-03-01"), "2025-03-01");
        random.has(Shapes.measured(random.id("rpg"), random.id(), "14749-6", "2025-09-01", "6.1", "mmol/L"))
                .expect(UNMET, "M10");
        measured(atRisk("since-1-july", "2025-07-01"), "2025-09-01").expect(MET, "M10");
        atRisk("since-1-july-never", "2025-07-01").expect(UNMET, "M10");
        measured(atRisk("since-2-july", "2025-07-02"), "2025-09-01").expect(OUT, "M10");
        measured(atRisk("since-march", "2025-03-01"), "2025-08-31").expect(MET, "M10");
        measured(atRisk("since-march-later", "2025-03-01"), "2025-10-01").expect(UNMET, "M10");
        measured(atRisk("since-march-before", "2025-03-01"), "2025-02-28").expect(UNMET, "M10");
        measured(atRisk("in-a-quarter", "2024-03-01"), "2025-11-01")
                .expect(UNMET, "M10")
                .expect(Variant.LAST_QUARTER, MET, "M10");
        measured(atRisk("before-a-quarter", "2024-03-01"), "2025-09-30")
                .expect(UNMET, "M10")
                .expect(Variant.LAST_QUARTER, UNMET, "M10");
        measured(
                        cohort.person("half-on-hold")
                                .enrolled("high-risk", "2024-03-01", NormCases.status(EpisodeOfCareStatus.ONHOLD)),
                        "2025-03-01",
                        "2025-09-01")
                .expect(MET, "M10");
        measured(
                        cohort.person("half-finished")
                                .enrolled("high-risk", "2024-03-01", NormCases.ended("2026-02-01", "cured")),
                        "2025-03-01",
                        "2025-09-01")
                .expect(OUT, "M10");
        ending("2025-12-31", OUT);
        ending("2026-01-01", MET);
        measured(atRisk("died", "2024-03-01").died("2025-11-01"), "2025-03-01", "2025-09-01")
                .expect(EXCLUDED, "M10");
        measured(cohort.person("half-of-htn").enrolled("htn", "2024-03-01"), "2025-03-01", "2025-09-01")
                .expect(OUT, "M10");
    }

    private void ending(String day, Outcome outcome) {
        Person person = cohort.person("half-ending-" + day)
                .enrolled(
                        "high-risk",
                        "2024-03-01",
                        enrolment -> enrolment.getPeriod().setEndElement(new DateTimeType(day)));
        measured(person, "2025-03-01", "2025-09-01").expect(outcome, "M10");
    }
}
