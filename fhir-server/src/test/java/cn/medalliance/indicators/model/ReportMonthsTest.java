package cn.medalliance.indicators.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.medalliance.shared.CountyTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ReportMonthsTest {

    @Test
    void aMonthIsDueOnItsDayOfTheNextOneAndNotBefore() {
        ReportMonths onTheFifth = new ReportMonths(5, 0);
        assertThat(onTheFifth.due(LocalDate.of(2026, 3, 4))).containsExactly(month(2026, 1, 31));
        assertThat(onTheFifth.due(LocalDate.of(2026, 3, 5))).containsExactly(month(2026, 2, 28));
        assertThat(onTheFifth.due(LocalDate.of(2026, 3, 31))).containsExactly(month(2026, 2, 28));
    }

    @Test
    void theMonthsBeforeAreMadeUpForTheOldestFirstAlsoFromTheYearBefore() {
        assertThat(new ReportMonths(1, 2).due(LocalDate.of(2026, 2, 1)))
                .containsExactly(month(2025, 11, 30), month(2025, 12, 31), month(2026, 1, 31));
    }

    @Test
    void theDayBeginsAtMidnightOfTheCounty() {
        Clock before = Clock.fixed(Instant.parse("2026-02-28T15:59:59Z"), ZoneOffset.UTC);
        Clock after = Clock.fixed(Instant.parse("2026-02-28T16:00:00Z"), ZoneOffset.UTC);
        ReportMonths onTheFirst = new ReportMonths(1, 0);
        assertThat(onTheFirst.due(CountyTime.today(before))).containsExactly(month(2026, 1, 31));
        assertThat(onTheFirst.due(CountyTime.today(after))).containsExactly(month(2026, 2, 28));
    }

    @Test
    void aDayThatNotEveryMonthHasIsRefused() {
        assertThatThrownBy(() -> new ReportMonths(29, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ReportMonths(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ReportMonths(1, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static MeasurePeriod month(int year, int month, int last) {
        return new MeasurePeriod(LocalDate.of(year, month, 1), LocalDate.of(year, month, last));
    }
}
