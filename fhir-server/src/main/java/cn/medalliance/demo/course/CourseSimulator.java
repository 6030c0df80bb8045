package cn.medalliance.demo.course;

import cn.medalliance.demo.chance.Dice;
import cn.medalliance.demo.county.County;
import cn.medalliance.demo.people.Departure;
import cn.medalliance.demo.people.Disease;
import cn.medalliance.demo.people.Resident;
import cn.medalliance.demo.referral.Plan;
import cn.medalliance.demo.referral.Storyteller;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lives through the last two years of a resident's diseases. Safe for several threads. */
public final class CourseSimulator {
    private static final String NO_HISTORY = "纳入管理";

    private final Tools tools;

    public CourseSimulator(County county, ControlRule rule) {
        this.tools = new Tools(county, rule, new Formulary(), new Storyteller(county));
    }

    /** Everything that happened to this resident up to the county's last day. */
    public Course simulate(Resident resident) {
        Dice dice = Dice.of(tools.county().settings().seed(), "course", resident.number());
        Plan plan = tools.storyteller().plan(resident).orElse(null);
        Map<Disease, LocalDate> starts =
                EnrolmentPlanner.starts(tools.county().settings(), resident, plan != null, dice);
        if (resident.followedUp().isEmpty()) {
            List<Enrolment> enrolments = enrolments(starts, List.of(), resident.departure(), false);
            return new Course(resident, enrolments, List.of(), null, resident.departure());
        }
        History history = new History(tools, resident, starts, plan, dice);
        history.live();
        return new Course(
                resident,
                enrolments(starts, history.tiers(), history.departure(), history.lost()),
                history.visits(),
                resident.diseases().contains(Disease.HYPERTENSION) ? history.risk() : null,
                history.departure());
    }

    private static List<Enrolment> enrolments(
            Map<Disease, LocalDate> starts, List<TierChange> tiers, @Nullable Departure departure, boolean lost) {
        List<Enrolment> enrolments = new ArrayList<>();
        starts.forEach((disease, start) -> {
            LocalDate end = null;
            String reason = null;
            if (departure != null) {
                end = departure.date();
                reason = departure.reason().code();
            }
            enrolments.add(new Enrolment(
                    disease,
                    start.minusDays(start.getDayOfMonth()),
                    start,
                    end,
                    reason,
                    lost && disease.followedUp(),
                    disease.followedUp()
                            ? since(start, tiers)
                            : List.of(new TierChange(start, Tier.ROUTINE, NO_HISTORY))));
        });
        return enrolments;
    }

    /** The tier on the first day, and what changed later. */
    private static List<TierChange> since(LocalDate start, List<TierChange> tiers) {
        List<TierChange> since = new ArrayList<>();
        for (TierChange change : tiers) {
            if (!change.date().isAfter(start)) {
                since.clear();
                since.add(new TierChange(start, change.tier(), NO_HISTORY));
            } else {
                since.add(change);
            }
        }
        return since;
    }
}
