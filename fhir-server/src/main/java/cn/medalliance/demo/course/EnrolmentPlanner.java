package cn.medalliance.demo.course;

import cn.medalliance.demo.chance.Dice;
import cn.medalliance.demo.county.CountySettings;
import cn.medalliance.demo.people.Disease;
import cn.medalliance.demo.people.Resident;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/** Decides since when each disease is managed: mostly before the history begins, from the 35th birthday on. */
final class EnrolmentPlanner {
    private static final int ADULT = 35;
    private static final int DAYS_BACK = 2200;
    private static final int NEWEST_DAYS = 30;

    private EnrolmentPlanner() {}

    static Map<Disease, LocalDate> starts(CountySettings settings, Resident resident, boolean old, Dice dice) {
        Map<Disease, LocalDate> starts = new EnumMap<>(Disease.class);
        LocalDate earliest = resident.birthDate().plusYears(ADULT).plusDays(20);
        LocalDate last = resident.departure() == null
                ? settings.asOf().minusDays(NEWEST_DAYS)
                : settings.historyStart().minusDays(1);
        for (Disease disease : resident.diseases()) {
            boolean before = old || resident.departure() != null || dice.chance(0.85);
            LocalDate start = before
                    ? settings.historyStart().minusDays(dice.between(1, DAYS_BACK))
                    : settings.asOf().minusDays(dice.between(NEWEST_DAYS, 700));
            start = start.isBefore(earliest) ? earliest : start;
            starts.put(disease, start.isAfter(last) ? last : start);
        }
        return starts;
    }
}
