package cn.medalliance.mappings.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LooseDateTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-04-10",
                "2025/4/10",
                "2025.4.10",
                "20250410",
                "45757",
                "2025年4月10日",
                "２０２５／０４／１０",
                " 2025-04-10 ",
                "2025-04-10 00:00:00"
            })
    void aDayIsReadInEveryFormThatIsInUse(String text) {
        assertThat(LooseDate.parse(text)).contains(new LooseDate(LocalDate.of(2025, 4, 10), null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-04-10 09:30",
                "2025/4/10 9:30:00",
                "2025-04-10T09:30:00.000",
                "20250410093000",
                "45757.395833333336"
            })
    void aTimeOfDayIsKept(String text) {
        assertThat(LooseDate.parse(text))
                .map(LooseDate::time)
                .hasValueSatisfying(time -> assertThat(time).isEqualTo(LocalTime.of(9, 30)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2025-02-30", "2025-13-01", "2025-04", "4/10", "下月", "", "1234", "2025041", "2025-04-10 25:00"})
    void whatIsNoDayOfTheCalendarIsNotRead(String text) {
        assertThat(LooseDate.parse(text)).isEmpty();
    }

    @Test
    void theZeroOfAProgramIsToldFromADate() {
        assertThat(LooseDate.parse("0001-01-01")).map(LooseDate::isPlaceholder).contains(true);
        assertThat(LooseDate.parse("1900/1/1")).map(LooseDate::isPlaceholder).contains(true);
        assertThat(LooseDate.parse("1900-01-02")).map(LooseDate::isPlaceholder).isEqualTo(Optional.of(false));
    }
}
