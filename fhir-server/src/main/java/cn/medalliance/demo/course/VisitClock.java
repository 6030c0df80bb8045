package cn.medalliance.demo.course;

import cn.medalliance.demo.chance.Dice;
import cn.medalliance.demo.referral.Plan;
import cn.medalliance.demo.referral.Story;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** On which days somebody comes: when a visit is due, on working days; and on the days that a referral fixes. */
final class VisitClock {
    private static final int TWO_WEEKS = 14;
    private static final int CLOSE = 6;
    private static final int MINUTES_BEFORE = 40;
    private static final LocalTime FIXED_HOUR = LocalTime.of(9, 0);

    /** Why a visit falls on a fixed day. */
    enum Purpose {
        DUE,
        FIRST_SURGE,
        REFERRAL,
        AFTER_REFERRAL
    }

    /** A visit to come. */
    record Appointment(
            LocalDateTime at, Purpose purpose, @Nullable VisitWay way) {}

    private final Dice dice;
    private final Deque<Appointment> fixed = new ArrayDeque<>();
    private LocalDate due;

    VisitClock(LocalDate first, Dice dice) {
        this.due = first;
        this.dice = dice;
    }

    /** The two visits at which a planned referral ripens. */
    void foresee(Plan plan) {
        if (!plan.emergency()) {
            fixed.add(new Appointment(
                    plan.date().minusDays(TWO_WEEKS).atTime(FIXED_HOUR), Purpose.FIRST_SURGE, VisitWay.OUTPATIENT));
        }
        fixed.add(new Appointment(plan.date().atTime(FIXED_HOUR), Purpose.REFERRAL, VisitWay.OUTPATIENT));
    }

    /** The contact and the first visit after the hospital sent the resident back. */
    void follow(Story story) {
        if (story.down() != null) {
            story.down().reached("first-contact").ifPresent(at -> fix(at, VisitWay.PHONE));
            story.down().reached("first-visit").ifPresent(at -> fix(at, VisitWay.OUTPATIENT));
        }
    }

    void nextDue(LocalDate day) {
        due = day;
    }

    /** The next visit; empty when the end comes first. */
    Optional<Appointment> next(LocalDate end) {
        Appointment next = fixed.peek();
        if (next != null && !due.isBefore(next.at().toLocalDate().minusDays(CLOSE))) {
            fixed.remove();
            return Optional.of(next);
        }
        LocalDate day = workday(due);
        return day.isAfter(end) ? Optional.empty() : Optional.of(new Appointment(hour(day), Purpose.DUE, null));
    }

    private void fix(LocalDateTime at, VisitWay way) {
        fixed.add(new Appointment(at.minusMinutes(MINUTES_BEFORE), Purpose.AFTER_REFERRAL, way));
    }

    private LocalDateTime hour(LocalDate day) {
        boolean morning = dice.chance(0.7);
        return day.atTime(morning ? dice.between(8, 10) : dice.between(14, 15), dice.between(5, 59));
    }

    private static LocalDate workday(LocalDate day) {
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY) {
            return day.plusDays(2);
        }
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
    }
}
