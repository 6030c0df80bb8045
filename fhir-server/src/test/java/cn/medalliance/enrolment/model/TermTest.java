package cn.medalliance.enrolment.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermTest {

    @ParameterizedTest
    @CsvSource({
        "2025-01-01, 2025-12-31, 2026-01-01, 2026-12-31, false",
        "2025-01-01, 2025-12-31, 2025-12-31, 2026-12-31, true",
        "2025-01-01, 2025-12-31, 2025-03-01, 2025-03-01, true",
        "2025-01-01, , 2030-03-01, 2031-03-01, true",
        ", 2025-12-31, 2026-01-01, , false",
        ", , 2026-01-01, 2026-01-02, true"
    })
    void overlapsWhenThereIsADayOfBoth(
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            @Nullable LocalDate otherFirst,
            @Nullable LocalDate otherLast,
            boolean overlaps) {
        Term one = new Term(first, last);
        Term other = new Term(otherFirst, otherLast);
        assertThat(one.overlaps(other)).isEqualTo(overlaps);
        assertThat(other.overlaps(one)).isEqualTo(overlaps);
    }
}
