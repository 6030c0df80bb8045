package cn.medalliance.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CareRulesTest {

    @ParameterizedTest
    @CsvSource({
        "146, 88, 66, 1",
        "146, 88, 64, 2",
        "140, 80, 64, 2",
        "139, 89, 64, 1",
        "149, 89, 65, 1",
        "150, 89, 65, 2",
        "149, 90, 65, 2"
    })
    void theAgeDecidesWhichPressureIsControlled(int systolic, int diastolic, int age, int evaluation) {
        assertThat(CareRules.evaluation(BigDecimal.valueOf(systolic), BigDecimal.valueOf(diastolic), age))
                .isEqualTo(evaluation);
    }

    @ParameterizedTest
    @CsvSource({"6.9, 1", "7.0, 2", "7.4, 2", "6.5, 1"})
    void glucoseIsControlledStrictlyBelowItsLimit(BigDecimal glucose, int evaluation) {
        assertThat(CareRules.evaluation(glucose)).isEqualTo(evaluation);
    }

    @ParameterizedTest
    @CsvSource({"2024-06-30, 4", "2025-01-01, 4", "2025-01-18, 3", "2025-05-02, 2", "2025-10-01, 1", "2025-11-15, 1"})
    void everyFullQuarterAfterEnrolmentAsksForAVisit(LocalDate enrolled, int required) {
        assertThat(CareRules.requiredVisits(enrolled, 2025)).isEqualTo(required);
    }

    @Test
    void aVisitMayBeThreeDaysLateButNotFour() {
        LocalDate unsatisfied = LocalDate.of(2025, 4, 22);
        assertThat(CareRules.isTimely(unsatisfied, unsatisfied.plusDays(17))).isTrue();
        assertThat(CareRules.isTimely(unsatisfied, unsatisfied.plusDays(18))).isFalse();
    }

    @Test
    void overweightIsNoRiskFactorButObesityIs() {
        BigDecimal glucose = new BigDecimal("6.4");
        List<String> overweight = CareRules.riskFactors(66, 10, glucose, new BigDecimal("26.3"));
        assertThat(overweight).containsExactly("age", "smoking", "impaired fasting glucose");
        assertThat(CareRules.isHighRisk(overweight)).isTrue();
        assertThat(CareRules.riskFactors(66, 10, glucose, new BigDecimal("28.0")))
                .hasSize(4);
        assertThat(CareRules.isHighRisk(CareRules.riskFactors(54, 10, glucose, new BigDecimal("26.3"))))
                .isFalse();
    }
}
