package cn.medalliance.indicators.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Of which months the reports of a county are due.
 *
 * @param day of the month after, on which a month's report is due; 1 to 28
 * @param before how many months before the newest one are made up for
 */
public record ReportMonths(int day, int before) {

    private static final int SHORTEST = 28;

    public ReportMonths {
        if (day < 1 || day > SHORTEST || before < 0) {
            throw new IllegalArgumentException("on day " + day + ", " + before + " months before");
        }
    }

    /** Those that are due on a day of the county, the oldest first. */
    public List<MeasurePeriod> due(LocalDate today) {
        YearMonth newest = YearMonth.from(today).minusMonths(today.getDayOfMonth() < day ? 2 : 1);
        return LongStream.rangeClosed(0, before)
                .mapToObj(number -> of(newest.minusMonths(before - number)))
                .toList();
    }

    /** The month before a day. */
    public static MeasurePeriod last(LocalDate today) {
        return of(YearMonth.from(today).minusMonths(1));
    }

    private static MeasurePeriod of(YearMonth month) {
        return new MeasurePeriod(month.atDay(1), month.atEndOfMonth());
    }
}
