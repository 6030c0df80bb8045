package cn.medalliance.demo.course;

import cn.medalliance.demo.chance.Dice;
import cn.medalliance.demo.course.VisitClock.Appointment;
import cn.medalliance.demo.course.VisitClock.Purpose;
import cn.medalliance.demo.people.Departure;
import cn.medalliance.demo.people.Disease;
import cn.medalliance.demo.people.Resident;
import cn.medalliance.demo.referral.Plan;
import cn.medalliance.demo.referral.Story;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The last two years of one resident, lived visit by visit. */
final class History {
    private static final int MISSED_AGAIN_DAYS = 30;
    private static final int LOST_AFTER_MISSED = 3;
    private static final int AFTER_REFERRAL_DAYS = 13;
    private static final int STABLE_DAYS = 220;

    private final Tools tools;
    private final Resident resident;
    private final Map<Disease, LocalDate> starts;
    private final @Nullable Plan plan;
    private final Dice dice;
    private final Constitution constitution;
    private final Examiner examiner;
    private final VisitClock clock;
    private final TierRule tierRule;
    private final RiskLevel risk;
    private final List<Visit> visits = new ArrayList<>();
    private final List<TierChange> tiers = new ArrayList<>();
    private LocalDate end;
    private @Nullable Departure departure;
    private boolean referred;
    private boolean lost;
    private int missed;

    History(Tools tools, Resident resident, Map<Disease, LocalDate> starts, @Nullable Plan plan, Dice dice) {
        this.tools = tools;
        this.resident = resident;
        this.starts = starts;
        this.plan = plan;
        this.dice = dice;
        this.constitution = Constitution.of(resident, dice);
        LocalDate historyStart = tools.county().settings().historyStart();
        LocalDate enrolled = firstStart();
        this.risk = RiskStratification.level(resident, constitution, enrolled);
        this.examiner = new Examiner(tools, resident, constitution, dice);
        boolean known = enrolled.isBefore(historyStart);
        this.clock = new VisitClock(known ? historyStart.plusDays(dice.between(3, 50)) : enrolled, dice);
        this.tierRule = new TierRule(risk, known ? historyStart.minusDays(dice.between(0, STABLE_DAYS)) : null);
        this.departure = resident.departure();
        LocalDate asOf = tools.county().settings().asOf();
        this.end = departure == null ? asOf : departure.date().minusDays(1);
        tiers.add(new TierChange(enrolled, Tier.ROUTINE, "纳入管理"));
        if (plan != null) {
            clock.foresee(plan);
        }
    }

    void live() {
        for (Disease disease : resident.followedUp()) {
            if (starts.getOrDefault(disease, end).isBefore(end.minusMonths(3))) {
                examiner.settle(disease, end);
            }
        }
        Optional<Appointment> appointment = clock.next(end);
        while (appointment.isPresent() && !lost) {
            meet(appointment.get());
            appointment = clock.next(end);
        }
    }

    List<Visit> visits() {
        return List.copyOf(visits);
    }

    List<TierChange> tiers() {
        return List.copyOf(tiers);
    }

    RiskLevel risk() {
        return risk;
    }

    boolean lost() {
        return lost;
    }

    @Nullable
    Departure departure() {
        return departure;
    }

    private void meet(Appointment appointment) {
        LocalDate day = appointment.at().toLocalDate();
        List<Disease> diseases = resident.followedUp().stream()
                .filter(disease -> !day.isBefore(starts.getOrDefault(disease, day)))
                .toList();
        boolean due = appointment.purpose() == Purpose.DUE;
        VisitWay way = appointment.way() == null ? way() : appointment.way();
        boolean awaited = plan != null && !referred;
        if (due && !visits.isEmpty() && !awaited && !dice.chance(constitution.diligence())) {
            miss(appointment, diseases);
            return;
        }
        missed = 0;
        boolean emergency = appointment.purpose() == Purpose.REFERRAL && plan != null && plan.emergency();
        Disease surge = appointment.purpose() == Purpose.REFERRAL || appointment.purpose() == Purpose.FIRST_SURGE
                ? diseases.get(0)
                : null;
        Examiner.Finding finding = examiner.examine(day, way, diseases, surge, emergency);
        tierRule.visited(day, finding.controlled());
        Plan begins = plan(appointment, day, finding);
        Examination examination = examiner.conclude(finding, begins != null);
        Story story = begins == null ? null : refer(appointment, begins, finding);
        updateTier(day);
        LocalDate next = day.plusDays(interval(examination, day));
        clock.nextDue(story == null ? next.plusDays(lateness(examination)) : afterReferral(day, story));
        visits.add(new Visit(
                visits.size() + 1, appointment.at(), way, VisitStatus.DONE, diseases, examination, next, story));
    }

    /** The referral that begins with this visit: the planned one on its day, or one that the readings call for. */
    private @Nullable Plan plan(Appointment appointment, LocalDate day, Examiner.Finding finding) {
        if (appointment.purpose() == Purpose.REFERRAL) {
            return plan;
        }
        boolean mayRefer = plan == null && departure == null && !referred && finding.faceToFace() && day.isBefore(end);
        return mayRefer && tierRule.twiceUncontrolled() ? tools.storyteller().improvise(resident, day) : null;
    }

    private Story refer(Appointment appointment, Plan begins, Examiner.Finding finding) {
        referred = true;
        Disease disease = finding.worst();
        Story story = tools.storyteller()
                .tell(resident, disease, begins, appointment.at().plusMinutes(30), finding.referralReason());
        LocalDate day = appointment.at().toLocalDate();
        tierRule.referred(day);
        examiner.strengthen(disease);
        story.discharged().ifPresent(discharged -> {
            tierRule.discharged(discharged);
            examiner.strengthen(disease);
        });
        clock.follow(story);
        story.death().ifPresent(date -> departure = new Departure(Departure.Reason.DEATH, date));
        if (story.away() || story.death().isPresent()) {
            end = day;
        }
        return story;
    }

    private LocalDate afterReferral(LocalDate day, Story story) {
        return story.discharged().orElse(day).plusDays(AFTER_REFERRAL_DAYS);
    }

    private void miss(Appointment appointment, List<Disease> diseases) {
        missed++;
        lost = missed >= LOST_AFTER_MISSED;
        LocalDate day = appointment.at().toLocalDate();
        LocalDate next = day.plusDays(MISSED_AGAIN_DAYS);
        clock.nextDue(next);
        visits.add(new Visit(
                visits.size() + 1,
                appointment.at(),
                VisitWay.PHONE,
                lost ? VisitStatus.LOST : VisitStatus.NOT_VISITED,
                diseases,
                null,
                next,
                null));
    }

    private void updateTier(LocalDate day) {
        Tier tier = tierRule.tier(day);
        if (tier != tiers.get(tiers.size() - 1).tier()) {
            tiers.add(new TierChange(day, tier, tierRule.reason(day)));
        }
    }

    private int interval(Examination examination, LocalDate day) {
        int most = tools.rule().daysToNextVisit(examination.controlled());
        return Math.min(most, tierRule.tier(day).intervalDays());
    }

    /** Most come in time; the careless come late. */
    private int lateness(Examination examination) {
        if (!examination.controlled()) {
            return dice.between(-3, 1);
        }
        return dice.between(-4, constitution.diligence() > 0.9 ? 3 : 20);
    }

    private VisitWay way() {
        boolean satisfied = !visits.isEmpty() && !tierRule.twiceUncontrolled();
        if (satisfied && dice.chance(0.12)) {
            return VisitWay.PHONE;
        }
        return dice.chance(resident.grid().area().town() ? 0.08 : 0.4) ? VisitWay.HOME : VisitWay.OUTPATIENT;
    }

    private LocalDate firstStart() {
        return resident.followedUp().stream()
                .map(disease -> starts.getOrDefault(disease, LocalDate.MAX))
                .min(LocalDate::compareTo)
                .orElseThrow();
    }
}
