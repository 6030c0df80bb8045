package cn.medalliance.demo.referral;

import cn.medalliance.demo.chance.Dice;
import cn.medalliance.demo.county.County;
import cn.medalliance.demo.people.Disease;
import cn.medalliance.demo.people.Resident;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells how referrals go. The first residents who are referred act out every script once, those that never end just
 * before the county's last day; the later ones follow the scripts by weight.
 */
public final class Storyteller {
    private static final LocalTime LAST_HOUR = LocalTime.of(18, 0);
    private static final LocalTime USUAL_START = LocalTime.of(9, 30);
    private static final int DAYS_BEFORE_FIRST = 90;
    private static final int DAYS_AFTER_LAST = 15;

    private final County county;
    private final Scripts scripts = new Scripts();
    private final Pace pace = new Pace();

    public Storyteller(County county) {
        this.county = county;
    }

    /** What this resident has been chosen to act out, if anything. */
    public Optional<Plan> plan(Resident resident) {
        int turn = resident.referralNumber();
        if (turn < 0 || turn >= scripts.all().size()) {
            return Optional.empty();
        }
        Script chosen = scripts.all().get(turn);
        boolean downward = chosen.direction() == Direction.DOWN;
        Script up = downward ? scripts.usualStay() : chosen;
        Script down = downward ? chosen : null;
        if (chosen.returns()) {
            down = usualReturn();
        }
        return Optional.of(new Plan(up, down, date(resident, up, down)));
    }

    /** What may happen to somebody who has not been chosen. */
    public Plan improvise(Resident resident, LocalDate date) {
        Dice dice = Dice.of(county.settings().seed(), "referral-script", resident.number());
        Script up = scripts.pickUpward(dice);
        return new Plan(up, up.returns() ? scripts.pickDownward(dice) : null, date);
    }

    /** The story of a plan that begins at this time, as far as the county's last day. */
    public Story tell(Resident resident, Disease disease, Plan plan, LocalDateTime start, String reason) {
        Cast cast = Cast.of(county, resident, disease, plan.up());
        Dice dice = paceDice(resident);
        String day = DateTimeFormatter.BASIC_ISO_DATE.format(start);
        String name = "%s-%06d".formatted(day, resident.number());
        String key = "referral/" + resident.number() + "/" + day;
        Leg up = leg(key + "/up", "R" + name, plan.up(), cast, reason, pace.walk(plan.up(), start, dice));
        Leg down = null;
        if (plan.down() != null && up.last().step().businessStatus().equals("closed-returned")) {
            List<Event> events = pace.walk(plan.down(), up.last().at(), dice);
            if (!known(events).isEmpty()) {
                down = leg(
                        key + "/down", "D" + name, plan.down(), cast.back(resident, disease), "dx-plan-clear", events);
            }
        }
        return new Story("L-" + name, disease, up, down);
    }

    private Script usualReturn() {
        return scripts.all().stream()
                .filter(script -> script.outcome().businessStatus().equals("closed-managed"))
                .findFirst()
                .orElseThrow();
    }

    private LocalDate date(Resident resident, Script up, @Nullable Script down) {
        LocalDate asOf = county.settings().asOf();
        Dice dice = paceDice(resident);
        LocalDateTime start = asOf.atTime(USUAL_START);
        LocalDateTime end = last(pace.walk(up, start, dice)).at();
        if (down != null) {
            end = last(pace.walk(down, end, dice)).at();
        }
        long days = ChronoUnit.DAYS.between(start.toLocalDate(), end.toLocalDate());
        if (end.toLocalTime().isAfter(LAST_HOUR)) {
            days++;
        }
        LocalDate latest = asOf.minusDays(days);
        if (!(down == null ? up : down).ends()) {
            return latest;
        }
        LocalDate earliest = county.settings().historyStart().plusDays(DAYS_BEFORE_FIRST);
        long room = ChronoUnit.DAYS.between(earliest, latest.minusDays(DAYS_AFTER_LAST));
        return earliest.plusDays(Dice.of(county.settings().seed(), "referral-date", resident.number())
                .between(0, (int) room));
    }

    private Leg leg(String key, String number, Script script, Cast cast, String reason, List<Event> events) {
        return new Leg(
                key,
                number,
                script,
                cast.sender(),
                cast.receiver(),
                cast.target(),
                cast.service(),
                reason,
                known(events));
    }

    private List<Event> known(List<Event> events) {
        LocalDateTime end = county.settings().asOf().atTime(LAST_HOUR);
        return events.stream().filter(event -> !event.at().isAfter(end)).toList();
    }

    private Dice paceDice(Resident resident) {
        return Dice.of(county.settings().seed(), "referral-pace", resident.number());
    }

    private static Event last(List<Event> events) {
        return events.get(events.size() - 1);
    }
}
