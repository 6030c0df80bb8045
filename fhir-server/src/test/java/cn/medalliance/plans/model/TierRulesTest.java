package cn.medalliance.plans.model;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.guide.Guide;
import cn.medalliance.guide.table.DecisionRule;
import cn.medalliance.plans.model.KnownCourse.Evaluation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TierRulesTest {

    private static final TierRules RULES = new TierRules(Guide.load());
    private static final LocalDate TODAY = LocalDate.parse("2026-08-20");

    private final List<Evaluation> evaluations = new ArrayList<>();
    private final List<LocalDate> emergencies = new ArrayList<>();
    private final List<LocalDate> complications = new ArrayList<>();
    private final List<LocalDate> discharges = new ArrayList<>();
    private @Nullable String risk = "low";

    private List<String> holding(String programme) {
        return RULES
                .holding(new KnownCourse(programme, risk, evaluations, emergencies, complications, discharges), TODAY)
                .stream()
                .map(DecisionRule::id)
                .toList();
    }

    private void evaluated(String day, String code) {
        evaluations.add(new Evaluation(LocalDate.parse(day), code));
    }

    @Test
    void whoIsNothingSpecialIsRoutine() {
        assertThat(holding("htn")).containsExactly("routine-else");
        risk = null;
        assertThat(holding("copd")).containsExactly("routine-else");
    }

    @Test
    void ofOtherProgrammesTheTableSaysNothing() {
        assertThat(holding("stroke")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-02-20, true", "2026-02-19, false", "2026-08-20, true", "2026-08-21, false"})
    void anEmergencyCountsForSixMonthsToTheDay(String day, boolean counts) {
        emergencies.add(LocalDate.parse(day));
        assertThat(holding("htn").contains("key-emergency")).isEqualTo(counts);
    }

    @ParameterizedTest
    @CsvSource({"2026-05-22, true", "2026-05-21, false", "2026-08-21, false"})
    void aDischargeCountsForNinetyDays(String day, boolean counts) {
        discharges.add(LocalDate.parse(day));
        assertThat(holding("htn").contains("key-discharged")).isEqualTo(counts);
    }

    @Test
    void ofTwoEmergenciesTheLastCounts() {
        emergencies.addAll(List.of(LocalDate.parse("2026-07-01"), LocalDate.parse("2024-01-01")));
        assertThat(holding("htn")).startsWith("key-emergency");
    }

    @Test
    void twiceUnsatisfiedIsTheLastTwo() {
        evaluated("2026-08-01", "2");
        evaluated("2026-05-01", "1");
        evaluated("2026-04-01", "2");
        assertThat(holding("htn")).doesNotContain("key-unsatisfied");
        evaluated("2026-08-15", "2");
        assertThat(holding("htn")).contains("key-unsatisfied");
        evaluated("2026-08-19", "1");
        assertThat(holding("htn")).doesNotContain("key-unsatisfied");
    }

    @Test
    void whatComesLaterIsNotKnownYet() {
        evaluated("2026-08-21", "2");
        evaluated("2026-08-22", "2");
        assertThat(holding("htn")).containsExactly("routine-else");
    }

    @Test
    void aComplicationIsNewForSixMonthsHoweverItIsTold() {
        evaluated("2026-02-20", "4");
        assertThat(holding("htn")).contains("key-complication");
        evaluations.clear();
        complications.add(LocalDate.parse("2026-02-19"));
        assertThat(holding("htn")).doesNotContain("key-complication");
        complications.add(LocalDate.parse("2026-03-01"));
        assertThat(holding("htn")).contains("key-complication");
    }

    @Test
    void veryHighRiskIsKey() {
        risk = "very-high";
        assertThat(holding("t2dm")).startsWith("key-very-high-risk");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-10, 2026-05-10, true",
        "2026-05-10, 2026-08-10, true",
        "2026-02-10, 2026-08-10, false",
        "2025-11-10, 2026-02-10, false"
    })
    void stableIsTwoQuartersInARow(String first, String second, boolean isStable) {
        evaluated(first, "1");
        evaluated(second, "1");
        assertThat(holding("htn").contains("general-stable")).isEqualTo(isStable);
    }

    @Test
    void oneVisitThatIsNotSpoilsItsQuarterAndHighRiskTheRule() {
        evaluated("2026-02-10", "1");
        evaluated("2026-05-10", "1");
        evaluated("2026-05-24", "1");
        assertThat(holding("htn")).startsWith("general-stable");
        risk = "high";
        assertThat(holding("htn")).containsExactly("routine-else");
        risk = "medium";
        evaluated("2026-05-30", "3");
        assertThat(holding("htn")).containsExactly("routine-else");
    }
}
