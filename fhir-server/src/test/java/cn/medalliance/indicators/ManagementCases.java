package cn.medalliance.indicators;

import static cn.medalliance.indicators.Outcome.MET;
import static cn.medalliance.indicators.Outcome.OUT;
import static cn.medalliance.indicators.Outcome.UNMET;

import java.util.function.Consumer;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;

/** M25, M32, M34: what is counted for each programme. */
final class ManagementCases {

    private final Cohort cohort;

    private ManagementCases(Cohort cohort) {
        this.cohort = cohort;
    }

    static void add(Cohort cohort) {
        ManagementCases cases = new ManagementCases(cohort);
        cohort.about("M25");
        cases.due();
        cohort.about("M32");
        cases.keyTier();
        cohort.about("M34");
        cases.teams();
    }

    private Person due(String id, Consumer<EpisodeOfCare> twist) {
        return cohort.person("due-" + id).enrolled("htn", "2024-03-01", twist);
    }

    private Person due(String id) {
        return due(id, enrolment -> {});
    }

    private void due() {
        due("seen-92-days-before").visit("2025-09-30", "htn").expectFor("htn", MET, "M25");
        due("seen-93-days-before").visit("2025-09-29", "htn").expectFor("htn", UNMET, "M25");
        due("seen-on-the-last-day").visit("2025-12-31", "htn").expectFor("htn", MET, "M25");
        due("seen-in-new-year").visit("2026-01-01", "htn").expectFor("htn", UNMET, "M25");
        due("seen-never").expectFor("htn", UNMET, "M25");
        due("seen-by-phone").visit("2025-11-10", "htn", visit -> visit.way("3")).expectFor("htn", MET, "M25");
        due("seen-by-nobody").visit("2025-11-10", "htn", Visit::lost).expectFor("htn", UNMET, "M25");
        due("seen-in-error")
                .visit("2025-11-10", "htn", visit -> visit.status(EncounterStatus.ENTEREDINERROR))
                .expectFor("htn", UNMET, "M25");
        due("seen-for-another").visit("2025-11-10", "t2dm").expectFor("htn", UNMET, "M25");
        due("seen-before-the-quarter")
                .visit("2025-09-30", "htn")
                .expectFor("htn", MET, "M25")
                .expectFor(Variant.LAST_QUARTER, "htn", MET, "M25");
        due("on-hold", NormCases.status(EpisodeOfCareStatus.ONHOLD))
                .visit("2025-11-10", "htn")
                .expect(OUT, "M25");
        due("ended", NormCases.ended("2025-12-30", "other"))
                .visit("2025-11-10", "htn")
                .expect(OUT, "M25");
        due("active-but-ended", enrolment -> enrolment.getPeriod().setEndElement(new DateTimeType("2025-12-30")))
                .visit("2025-11-10", "htn")
                .expect(OUT, "M25");
        due("ending-on-the-last-day", enrolment -> enrolment.getPeriod().setEndElement(new DateTimeType("2025-12-31")))
                .visit("2025-11-10", "htn")
                .expectFor("htn", MET, "M25");
        cohort.person("due-ended-last")
                .enrolled("htn", "2024-03-01")
                .enrolled("htn", "2025-03-01", NormCases.ended("2025-11-01", "other"))
                .visit("2025-11-10", "htn")
                .expect(OUT, "M25");
        cohort.person("due-for-two")
                .enrolled("htn", "2024-03-01")
                .enrolled("t2dm", "2024-03-01")
                .visit("2025-11-10", "htn")
                .visit("2025-05-10", "t2dm")
                .expectFor("htn", MET, "M25")
                .expectFor("t2dm", UNMET, "M25");
        cohort.person("due-for-no-norm")
                .enrolled("elderly", "2024-03-01")
                .visit("2025-11-10", "elderly")
                .expect(OUT, "M25");
    }

    private Person key(String id, String start, String tierOn) {
        return cohort.person("key-" + id).enrolled("htn", start, enrolment -> {
            enrolment.getExtension().clear();
            enrolment.addExtension(Shapes.coded("management-tier", "mca-tier", "key"));
            enrolment.addExtension(Shapes.tierDate(tierOn));
        });
    }

    private Person key(String id) {
        return key(id, "2024-03-01", "2024-03-01");
    }

    private static Person visits(Person person, String... days) {
        for (String day : days) {
            person.visit(day, "htn");
        }
        return person;
    }

    private void keyTier() {
        visits(
                        key("each-31-days"),
                        "2025-02-01",
                        "2025-03-04",
                        "2025-04-04",
                        "2025-05-05",
                        "2025-06-05",
                        "2025-07-06",
                        "2025-08-06",
                        "2025-09-06",
                        "2025-10-07",
                        "2025-11-07",
                        "2025-12-08")
                .expectFor("htn", MET, "M32");
        visits(
                        key("once-32-days"),
                        "2025-02-01",
                        "2025-03-04",
                        "2025-04-04",
                        "2025-05-05",
                        "2025-06-06",
                        "2025-07-06",
                        "2025-08-06",
                        "2025-09-06",
                        "2025-10-07",
                        "2025-11-07",
                        "2025-12-08")
                .expectFor("htn", UNMET, "M32");
        key("never-seen").expectFor("htn", UNMET, "M32");
        visits(key("since-october", "2024-03-01", "2025-10-30"), "2025-11-30").expectFor("htn", MET, "M32");
        visits(key("since-october-first-late", "2024-03-01", "2025-10-29"), "2025-11-30")
                .expectFor("htn", UNMET, "M32");
        visits(key("since-october-last-late", "2024-03-01", "2025-10-30"), "2025-11-29")
                .expectFor("htn", UNMET, "M32");
        key("since-30-november", "2024-03-01", "2025-11-30").expectFor("htn", MET, "M32");
        key("since-29-november", "2024-03-01", "2025-11-29").expectFor("htn", UNMET, "M32");
        key("enrolled-on-30-november", "2025-11-30", "2025-11-20").expectFor("htn", MET, "M32");
        visits(key("seen-before-it", "2024-03-01", "2025-11-29"), "2025-11-28").expectFor("htn", UNMET, "M32");
        visits(key("seen-long-before-it", "2024-03-01", "2025-11-30"), "2025-05-10")
                .expectFor("htn", MET, "M32");
        key("since-june", "2024-03-01", "2025-06-01")
                .expectFor("htn", UNMET, "M32")
                .expectFor(Variant.ASKED_IN_JUNE, "htn", MET, "M32");
        key("since-may", "2024-03-01", "2025-05-29")
                .expectFor("htn", UNMET, "M32")
                .expectFor(Variant.ASKED_IN_JUNE, "htn", UNMET, "M32");
        key("seen-by-phone", "2024-03-01", "2025-10-30")
                .visit("2025-11-30", "htn", visit -> visit.way("3"))
                .expectFor("htn", MET, "M32");
        key("seen-by-nobody", "2024-03-01", "2025-10-30")
                .visit("2025-11-30", "htn", Visit::lost)
                .expectFor("htn", UNMET, "M32");
        cohort.person("key-not").enrolled("htn", "2024-03-01").expect(OUT, "M32");
        key("for-one", "2024-03-01", "2025-11-30")
                .enrolled("t2dm", "2024-03-01")
                .expectFor("htn", MET, "M32");
    }

    private Person team(String id, Consumer<CareTeam> twist, String category, String... roles) {
        Person person = cohort.person("team-" + id).enrolled("htn", "2024-03-01");
        CareTeam team = Shapes.team(person.id("t"), person.id(), category, roles);
        twist.accept(team);
        return person.has(team);
    }

    private void teams() {
        Consumer<CareTeam> nothing = team -> {};
        String category = "three-specialist";
        team("of-three", nothing, category, "specialist", "gp", "health-manager")
                .expectFor("htn", MET, "M34");
        team("of-three-with-a-family-doctor", nothing, category, "specialist", "family-doctor", "health-manager")
                .expectFor("htn", MET, "M34");
        team("without-a-specialist", nothing, category, "gp", "health-manager").expectFor("htn", UNMET, "M34");
        team("without-a-doctor", nothing, category, "specialist", "nurse", "health-manager")
                .expectFor("htn", UNMET, "M34");
        team("without-a-manager", nothing, category, "specialist", "gp").expectFor("htn", UNMET, "M34");
        team("of-another-kind", nothing, "family-doctor-team", "specialist", "gp", "health-manager")
                .expectFor("htn", UNMET, "M34");
        team(
                        "inactive",
                        team -> team.setStatus(CareTeam.CareTeamStatus.INACTIVE),
                        category,
                        "specialist",
                        "gp",
                        "health-manager")
                .expectFor("htn", UNMET, "M34");
        team("of-three-for-two", nothing, category, "specialist", "gp", "health-manager")
                .enrolled("copd", "2024-03-01")
                .expectFor("htn", MET, "M34")
                .expectFor("copd", MET, "M34");
        cohort.person("team-of-the-enrolment")
                .enrolled("htn", "2024-03-01", each -> each.addTeam(Shapes.to("CareTeam", "team-of-all")))
                .enrolled("copd", "2024-03-01")
                .has(Shapes.team("team-of-all", null, category, "specialist", "gp", "health-manager"))
                .expectFor("htn", MET, "M34")
                .expectFor("copd", UNMET, "M34");
        cohort.person("team-none").enrolled("htn", "2024-03-01").expectFor("htn", UNMET, "M34");
        cohort.person("team-of-one-on-hold")
                .enrolled("htn", "2024-03-01", NormCases.status(EpisodeOfCareStatus.ONHOLD))
                .expect(OUT, "M34");
    }
}
