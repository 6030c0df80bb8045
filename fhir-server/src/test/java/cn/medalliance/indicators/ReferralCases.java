package cn.medalliance.indicators;

import static cn.medalliance.indicators.Outcome.EXCLUDED;
import static cn.medalliance.indicators.Outcome.MET;
import static cn.medalliance.indicators.Outcome.OUT;
import static cn.medalliance.indicators.Outcome.UNMET;

import java.util.function.Consumer;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/** M11, M12, M13b to M16: what became of referrals. */
final class ReferralCases {

    private static final String SPRING = "2025-04-22T14:20:00+08:00";

    private final Cohort cohort;

    private ReferralCases(Cohort cohort) {
        this.cohort = cohort;
    }

    static void add(Cohort cohort) {
        ReferralCases cases = new ReferralCases(cohort);
        cohort.about("M11", "M12");
        cases.up();
        cases.arrived();
        cohort.about("M13b");
        cases.down();
        cohort.about("M14");
        cases.answered();
        cohort.about("M15");
        cases.green();
        cohort.about("M16");
        cases.followedUp();
    }

    private Referred up(String id, String authored) {
        return new Referred(cohort.person("up-" + id), "t", "up", authored);
    }

    private Referred down(String id, String authored) {
        return new Referred(cohort.person("down-" + id), "t", "down", authored);
    }

    private void up() {
        up("tracked-on-day-14", SPRING)
                .trackedOn("2025-05-06")
                .person()
                .expectOf("t", MET, "M11")
                .expectOf("t", UNMET, "M12");
        up("tracked-on-day-15", SPRING).trackedOn("2025-05-07").person().expectOf("t", UNMET, "M11", "M12");
        up("tracked-by-its-end", SPRING)
                .tracked(tracking ->
                        tracking.getExecutionPeriod().setEndElement(new DateTimeType("2025-05-06T18:00:00+08:00")))
                .person()
                .expectOf("t", MET, "M11")
                .expectOf("t", UNMET, "M12");
        up("tracking-open", SPRING)
                .tracked(tracking -> tracking.setStatus(TaskStatus.REQUESTED)
                        .addExtension(Shapes.extension("tracked-on", new DateTimeType("2025-05-06"))))
                .person()
                .expectOf("t", UNMET, "M11", "M12");
        up("not-tracked", SPRING).person().expectOf("t", UNMET, "M11", "M12");
        up("tracking-of-another", SPRING)
                .tracked(tracking -> tracking.setFocus(Shapes.to("ServiceRequest", "up-not-tracked--t-sr"))
                        .addExtension(Shapes.extension("tracked-on", new DateTimeType("2025-05-06"))))
                .person()
                .expectOf("t", UNMET, "M11", "M12");
        up("14-days-before-as-of", "2025-12-27T09:00:00+08:00").person().expectOf("t", UNMET, "M11", "M12");
        up("13-days-before-as-of", "2025-12-28T09:00:00+08:00")
                .person()
                .expect(OUT, "M11")
                .expectOf("t", UNMET, "M12");
        up("last-year-in-shanghai", "2024-12-31T23:00:00+08:00").person().expect(OUT, "M11", "M12");
        up("this-year-in-shanghai", "2024-12-31T16:00:00Z").person().expectOf("t", UNMET, "M11", "M12");
        up("draft", SPRING).status(TaskStatus.DRAFT).person().expect(OUT, "M11", "M12");
        up("in-error", SPRING).status(TaskStatus.ENTEREDINERROR).person().expect(OUT, "M11", "M12");
        new Referred(cohort.person("up-not-but-down"), "t", "down", SPRING)
                .person()
                .expect(OUT, "M11", "M12");
        new Referred(cohort.person("up-not-but-lateral"), "t", "lateral", SPRING)
                .person()
                .expect(OUT, "M11", "M12");
    }

    private void arrived(String id, Outcome outcome, Consumer<Referred> twist) {
        Referred referred = up(id, SPRING).trackedOn("2025-04-25");
        twist.accept(referred);
        referred.person().expectOf("t", MET, "M11").expectOf("t", outcome, "M12");
    }

    private void arrived() {
        arrived(
                "arrived-and-failed",
                MET,
                each -> each.status(TaskStatus.FAILED).arrived("2025-04-24T08:40:00+08:00"));
        arrived("never-arrived", UNMET, each -> each.status(TaskStatus.FAILED));
        arrived("in-progress", MET, each -> each.status(TaskStatus.INPROGRESS));
        arrived("completed", MET, each -> each.status(TaskStatus.COMPLETED));
        arrived("accepted", UNMET, each -> each.status(TaskStatus.ACCEPTED));
        arrived("cancelled", EXCLUDED, each -> each.status(TaskStatus.CANCELLED));
        arrived("rejected", EXCLUDED, each -> each.status(TaskStatus.REJECTED));
        arrived(
                "cancelled-after-acceptance",
                UNMET,
                each -> each.status(TaskStatus.CANCELLED).moved("T03", "2025-04-22T16:05:00+08:00"));
    }

    private void down() {
        down("completed", "2025-04-30T10:00:00+08:00")
                .status(TaskStatus.COMPLETED)
                .over("2025-06-01T10:00:00+08:00")
                .person()
                .expectOf("t", MET, "M13b");
        down("completed-on-the-last-day", "2025-12-01T10:00:00+08:00")
                .status(TaskStatus.COMPLETED)
                .over("2025-12-31T23:00:00+08:00")
                .person()
                .expectOf("t", MET, "M13b");
        down("completed-in-new-year", "2025-12-01T10:00:00+08:00")
                .status(TaskStatus.COMPLETED)
                .over("2026-01-01T00:10:00+08:00")
                .person()
                .expect(OUT, "M13b");
        down("failed", "2025-04-30T10:00:00+08:00")
                .status(TaskStatus.FAILED)
                .over("2025-06-01T10:00:00+08:00")
                .person()
                .expect(OUT, "M13b");
        new Referred(cohort.person("down-not-but-up"), "t", "up", SPRING)
                .status(TaskStatus.COMPLETED)
                .over("2025-06-01T10:00:00+08:00")
                .person()
                .expect(OUT, "M13b");
    }

    private Referred sent(String id) {
        return new Referred(cohort.person("sent-" + id), "t", "up", "2025-04-22T09:10:00+08:00");
    }

    private void answered() {
        sent("and-accepted")
                .status(TaskStatus.ACCEPTED)
                .moved("T01", "2025-04-22T09:00:00+08:00")
                .moved("T03", "2025-04-22T10:35:00+08:00")
                .person()
                .expectAmount("t", "M14", "95");
        sent("without-its-first-move")
                .status(TaskStatus.ACCEPTED)
                .moved("T03", "2025-04-22T10:35:00+08:00")
                .person()
                .expectAmount("t", "M14", "85");
        sent("and-accepted-next-day")
                .status(TaskStatus.ACCEPTED)
                .moved("T03", "2025-04-23T01:10:00Z")
                .person()
                .expectAmount("t", "M14", "1440");
        sent("and-acknowledged")
                .status(TaskStatus.RECEIVED)
                .moved("T01", "2025-04-22T09:00:00+08:00")
                .moved("T02", "2025-04-22T10:35:00+08:00")
                .person()
                .expect(OUT, "M14");
        sent("and-accepted-without-a-move").status(TaskStatus.ACCEPTED).person().expect(OUT, "M14");
        new Referred(cohort.person("sent-at-new-year"), "t", "up", "2025-12-31T23:30:00+08:00")
                .status(TaskStatus.ACCEPTED)
                .moved("T03", "2026-01-01T00:10:00+08:00")
                .person()
                .expect(OUT, "M14");
        new Referred(cohort.person("sent-down"), "t", "down", "2025-04-30T10:00:00+08:00")
                .status(TaskStatus.COMPLETED)
                .moved("T03", "2025-04-30T10:30:00+08:00")
                .person()
                .expectAmount("t", "M14", "30");
    }

    private Referred green(String id, String limit) {
        return new Referred(cohort.person("green-" + id), "t", "up", "2025-04-22T14:20:00+08:00")
                .channel("green")
                .limit(limit);
    }

    private void green() {
        String limit = "2025-04-22T14:50:00+08:00";
        green("at-the-limit", limit)
                .status(TaskStatus.ACCEPTED)
                .moved("T03", limit)
                .person()
                .expectOf("t", MET, "M15");
        green("a-second-later", limit)
                .status(TaskStatus.ACCEPTED)
                .moved("T03", "2025-04-22T14:50:01+08:00")
                .person()
                .expectOf("t", UNMET, "M15");
        green("emergency", limit)
                .channel("emergency")
                .status(TaskStatus.COMPLETED)
                .moved("T03", "2025-04-22T14:30:00+08:00")
                .person()
                .expectOf("t", MET, "M15");
        green("not-but-normal", limit)
                .channel("normal")
                .status(TaskStatus.ACCEPTED)
                .moved("T03", limit)
                .person()
                .expect(OUT, "M15");
        new Referred(cohort.person("green-without-a-limit"), "t", "up", "2025-04-22T14:20:00+08:00")
                .channel("green")
                .status(TaskStatus.ACCEPTED)
                .moved("T03", limit)
                .person()
                .expect(OUT, "M15");
        green("accepted-without-a-move", limit)
                .status(TaskStatus.ACCEPTED)
                .person()
                .expectOf("t", MET, "M15");
        green("not-answered", limit).person().expectOf("t", UNMET, "M15");
        green("may-be-answered", "2026-01-12T14:50:00+08:00").person().expect(OUT, "M15");
        green("rejected", limit).status(TaskStatus.REJECTED).person().expectOf("t", UNMET, "M15");
        green("cancelled-in-time", limit)
                .status(TaskStatus.CANCELLED)
                .moved("T05", "2025-04-22T14:40:00+08:00")
                .person()
                .expectOf("t", EXCLUDED, "M15");
        green("cancelled-too-late", limit)
                .status(TaskStatus.CANCELLED)
                .moved("T05", "2025-04-22T15:40:00+08:00")
                .person()
                .expectOf("t", UNMET, "M15");
        green("cancelled-after-acceptance", limit)
                .moved("T03", "2025-04-22T14:30:00+08:00")
                .status(TaskStatus.CANCELLED)
                .moved("T06", "2025-04-22T14:40:00+08:00")
                .person()
                .expectOf("t", MET, "M15");
        green("draft", limit).status(TaskStatus.DRAFT).person().expect(OUT, "M15");
    }

    private Referred back(String id, String accepted) {
        return new Referred(cohort.person("back-" + id), "t", "down", accepted)
                .status(TaskStatus.ACCEPTED)
                .moved("T03", accepted);
    }

    private void followedUp() {
        String day = "2025-05-01T16:00:00+08:00";
        back("seen-on-day-14", day).person().visit("2025-05-15", "htn").expectOf("t", MET, "M16");
        back("seen-on-day-15", day).person().visit("2025-05-16", "htn").expectOf("t", UNMET, "M16");
        back("seen-on-the-day", day).person().visit("2025-05-01", "copd").expectOf("t", MET, "M16");
        back("seen-the-day-before", day).person().visit("2025-04-30", "htn").expectOf("t", UNMET, "M16");
        back("seen-by-nobody", day)
                .person()
                .visit("2025-05-10", "htn", Visit::lost)
                .expectOf("t", UNMET, "M16");
        back("visit-planned", day)
                .person()
                .visit(
                        "2025-05-10",
                        "htn",
                        visit -> visit.status(EncounterStatus.PLANNED).noForm())
                .expectOf("t", UNMET, "M16");
        back("died-within", day).person().died("2025-05-15").expectOf("t", EXCLUDED, "M16");
        back("died-after", day).person().died("2025-05-16").expectOf("t", UNMET, "M16");
        back("14-days-before-as-of", "2025-12-27T09:00:00+08:00").person().expectOf("t", UNMET, "M16");
        back("13-days-before-as-of", "2025-12-28T09:00:00+08:00").person().expect(OUT, "M16");
        back("last-year", "2024-12-31T09:00:00+08:00").person().expect(OUT, "M16");
        new Referred(cohort.person("back-completed-without-a-move"), "t", "down", day)
                .status(TaskStatus.COMPLETED)
                .person()
                .visit("2025-05-15", "htn")
                .expectOf("t", MET, "M16");
        new Referred(cohort.person("back-not-accepted"), "t", "down", day)
                .person()
                .visit("2025-05-15", "htn")
                .expect(OUT, "M16");
        new Referred(cohort.person("back-not-but-up"), "t", "up", day)
                .status(TaskStatus.ACCEPTED)
                .moved("T03", day)
                .person()
                .visit("2025-05-15", "htn")
                .expect(OUT, "M16");
    }
}
