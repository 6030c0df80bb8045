package cn.medalliance.plans.model;

import cn.medalliance.guide.Guide;
import cn.medalliance.guide.table.DecisionRule;
import cn.medalliance.guide.table.DecisionTable;
import cn.medalliance.guide.table.Thresholds;
import cn.medalliance.plans.model.KnownCourse.Evaluation;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The guide's table {@code tier-rules}, asked about a resident (DOMAIN 4.9 {@code pd-tier}; the table names edition and source
 * of each rule). Immutable.
 */
public final class TierRules {

    private static final String CONTROLLED = "1";
    private static final String NOT_CONTROLLED = "2";
    private static final String COMPLICATION = "4";

    private final DecisionTable table;
    private final int newForMonths;

    public TierRules(Guide guide) {
        table = DecisionTable.of(guide, DecisionTable.TIER);
        newForMonths = Thresholds.of(guide).whole("tier.emergency.window");
    }

    /**
     * The rules that hold, in the order of the table; the outcome of the first is the tier.
     *
     * @param day as of which
     */
    public List<DecisionRule> holding(KnownCourse course, LocalDate day) {
        return table.reasons(facts(course, day));
    }

    /** What the tables are asked with. */
    public Map<String, String> facts(KnownCourse course, LocalDate day) {
        Map<String, String> facts = new HashMap<>();
        facts.put("programme", course.programme());
        if (course.riskLevel() != null) {
            facts.put("risk-level", course.riskLevel());
        }
        last(course.emergencies(), day)
                .ifPresent(last -> facts.put("months-since-emergency", String.valueOf(monthsBegun(last, day))));
        last(course.discharges(), day)
                .ifPresent(
                        last -> facts.put("days-since-discharge", String.valueOf(ChronoUnit.DAYS.between(last, day))));
        List<Evaluation> latestFirst = course.evaluations().stream()
                .filter(each -> !each.day().isAfter(day))
                .sorted(Comparator.comparing(Evaluation::day).reversed())
                .toList();
        Stream<LocalDate> evaluatedSo = latestFirst.stream()
                .filter(each -> COMPLICATION.equals(each.code()))
                .map(Evaluation::day);
        boolean isNew = last(
                        Stream.concat(course.complications().stream(), evaluatedSo)
                                .toList(),
                        day)
                .filter(last -> monthsBegun(last, day) <= newForMonths)
                .isPresent();
        facts.put("complication", String.valueOf(isNew));
        long unsatisfied = latestFirst.stream()
                .takeWhile(each -> NOT_CONTROLLED.equals(each.code()))
                .count();
        facts.put("consecutive-unsatisfied", String.valueOf(unsatisfied));
        facts.put("controlled-quarters", String.valueOf(controlledQuarters(latestFirst, day)));
        return facts;
    }

    private static Optional<LocalDate> last(Collection<LocalDate> days, LocalDate day) {
        return days.stream().filter(each -> !each.isAfter(day)).max(Comparator.naturalOrder());
    }

    /** A month that has begun counts, so that six months and a day are more than six. */
    private static long monthsBegun(LocalDate from, LocalDate until) {
        long whole = ChronoUnit.MONTHS.between(from, until);
        return from.plusMonths(whole).isBefore(until) ? whole + 1 : whole;
    }

    /**
     * In how many quarters of the year in a row, counted back, there were follow-ups and all of them found the disease controlled.
     * The quarter that runs counts when it has one, and is no gap when it has none yet.
     */
    private static int controlledQuarters(List<Evaluation> latestFirst, LocalDate day) {
        Map<Long, Boolean> byQuarter = new HashMap<>();
        latestFirst.forEach(
                each -> byQuarter.merge(quarter(each.day()), CONTROLLED.equals(each.code()), Boolean::logicalAnd));
        long quarter = quarter(day);
        if (!byQuarter.containsKey(quarter)) {
            quarter--;
        }
        int controlled = 0;
        while (byQuarter.getOrDefault(quarter, false)) {
            controlled++;
            quarter--;
        }
        return controlled;
    }

    private static long quarter(LocalDate day) {
        return day.getYear() * 4L + day.get(IsoFields.QUARTER_OF_YEAR);
    }
}
