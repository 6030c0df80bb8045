package cn.medalliance.demo.referral;

import cn.medalliance.demo.chance.Dice;
import cn.medalliance.demo.chance.Tables;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How long the steps take. Offices are closed at night; emergencies do not wait. */
final class Pace {
    private static final LocalTime OPENS = LocalTime.of(8, 30);
    private static final LocalTime CLOSES = LocalTime.of(18, 0);
    private static final double EMERGENCY_ARRIVAL_HOURS = 2;
    private static final int MINUTES = 60;

    private record Hours(double least, double most) {}

    private record Row(Step step, Hours hours) {}

    private final Map<Step, Hours> hours = new HashMap<>();

    Pace() {
        Tables.read(
                        Pace.class,
                        "paces.csv",
                        row -> new Row(
                                new Step(row[0], row[1]),
                                new Hours(Double.parseDouble(row[2]), Double.parseDouble(row[3]))))
                .forEach(row -> hours.put(row.step(), row.hours()));
    }

    /** When each step of the script is taken. */
    List<Event> walk(Script script, LocalDateTime start, Dice dice) {
        List<Event> events = new ArrayList<>();
        LocalDateTime at = start;
        boolean emergency = script.channel() == Channel.EMERGENCY;
        for (Step step : script.steps()) {
            Hours range = hours.getOrDefault(step, new Hours(1, 2));
            double wait = dice.between(range.least(), range.most());
            if (emergency && step.status().equals("in-progress")) {
                wait = Math.min(wait, EMERGENCY_ARRIVAL_HOURS);
            }
            at = at.plusMinutes(1 + (long) (wait * MINUTES));
            if (!emergency) {
                at = inOfficeHours(at, dice);
            }
            events.add(new Event(at, step));
        }
        return events;
    }

    private static LocalDateTime inOfficeHours(LocalDateTime at, Dice dice) {
        LocalTime opening = OPENS.plusMinutes(dice.between(0, MINUTES));
        if (at.toLocalTime().isBefore(OPENS)) {
            return at.toLocalDate().atTime(opening);
        }
        return at.toLocalTime().isAfter(CLOSES) ? at.toLocalDate().plusDays(1).atTime(opening) : at;
    }
}
