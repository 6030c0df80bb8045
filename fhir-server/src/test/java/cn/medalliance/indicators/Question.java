package cn.medalliance.indicators;

import java.time.LocalDate;
import java.util.Map;

/**
 * What is asked of all indicators at once.
 *
 * @param first the first day of the period
 * @param last its last day
 * @param asOf the day of the question
 * @param options of the indicators, by their names in the document: {@code norm}, {@code visitWays}, {@code controlSource},
 *     {@code hba1c}, {@code spirometry}; what is not named has its default
 */
record Question(LocalDate first, LocalDate last, LocalDate asOf, Map<String, String> options) {

    static Question of(String first, String last, String asOf) {
        return new Question(LocalDate.parse(first), LocalDate.parse(last), LocalDate.parse(asOf), Map.of());
    }

    Question with(String option, String value) {
        return new Question(first, last, asOf, Map.of(option, value));
    }
}
