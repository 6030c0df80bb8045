package cn.medalliance.guide.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import cn.medalliance.guide.Guide;
import cn.medalliance.guide.TableRow;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The decision tables of the guide decide at their limits as the rules of care say. */
class DecisionTableTest {
    private static final Guide GUIDE = Guide.load();
    private static final DecisionTable CLASSIFICATION = DecisionTable.of(GUIDE, DecisionTable.CLASSIFICATION);
    private static final DecisionTable NEXT = DecisionTable.of(GUIDE, DecisionTable.NEXT_ACTION);
    private static final DecisionTable TIER = DecisionTable.of(GUIDE, DecisionTable.TIER);
    private static final DecisionTable INTERVALS = DecisionTable.of(GUIDE, DecisionTable.INTERVALS);
    private static final DecisionTable SCREENING = DecisionTable.of(GUIDE, DecisionTable.SCREENING);

    @ParameterizedTest
    @CsvSource({
        "64, 139, 89, 1",
        "64, 140, 89, 2",
        "64, 139, 90, 2",
        "64, 145, 85, 2",
        "65, 145, 85, 1",
        "65, 149, 89, 1",
        "65, 150, 89, 2",
        "65, 149, 90, 2",
        "66, 146, 88, 1",
        "66, 158, 96, 2"
    })
    void pressureIsJudgedByAge(String age, String systolic, String diastolic, String evaluation) {
        assertThat(decided(CLASSIFICATION, Map.of("programme", "htn", "age", age, "sbp", systolic, "dbp", diastolic)))
                .isEqualTo(evaluation);
    }

    @ParameterizedTest
    @CsvSource({"6.9, 1", "7.0, 2", "7, 2", "8.1, 2"})
    void glucoseIsJudgedBelowSeven(String glucose, String evaluation) {
        assertThat(decided(CLASSIFICATION, Map.of("programme", "t2dm", "fpg", glucose)))
                .isEqualTo(evaluation);
    }

    @Test
    void aComplicationOutweighsAReactionAndAReactionOutweighsTheNumbers() {
        Map<String, String> controlled = Map.of("programme", "t2dm", "fpg", "6.5", "adverse-reaction", "true");

        assertThat(decided(CLASSIFICATION, controlled)).isEqualTo("3");
        assertThat(decided(
                        CLASSIFICATION,
                        Map.of("programme", "t2dm", "fpg", "6.5", "adverse-reaction", "true", "complication", "true")))
                .isEqualTo("4");
    }

    @Test
    void withoutAMeasurementNothingIsDecided() {
        assertThat(CLASSIFICATION.decide(Map.of("programme", "htn", "age", "70")))
                .isEmpty();
        assertThat(CLASSIFICATION.decide(Map.of("programme", "t2dm"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "sbp, 180, 4",
        "dbp, 110, 4",
        "fpg, 16.7, 4",
        "fpg, 3.9, 4",
        "evaluation, 1, 1",
        "evaluation, 2, 2",
        "evaluation, 3, 2",
        "evaluation, 4, 3"
    })
    void whatIsDoneNextFollowsFromOneFact(String fact, String value, String action) {
        assertThat(decided(NEXT, Map.of(fact, value))).isEqualTo(action);
    }

    @ParameterizedTest
    @CsvSource({"sbp, 179", "dbp, 109", "fpg, 16.6", "fpg, 4.0"})
    void belowTheLimitsOfEmergencyNothingIsUrgent(String fact, String value) {
        assertThat(decided(NEXT, Map.of(fact, value, "evaluation", "2"))).isEqualTo("2");
    }

    @Test
    void twiceUnsatisfiedIsReferred() {
        assertThat(decided(NEXT, Map.of("evaluation", "2", "previous-evaluation", "2")))
                .isEqualTo("3");
        assertThat(decided(NEXT, Map.of("evaluation", "2", "previous-evaluation", "1")))
                .isEqualTo("2");
    }

    @Test
    void theTierIsThatOfTheFirstRuleThatHolds() {
        Map<String, String> stable = Map.of("programme", "htn", "controlled-quarters", "2", "risk-level", "medium");

        assertThat(decided(TIER, stable)).isEqualTo("general");
        assertThat(decided(TIER, Map.of("programme", "htn", "controlled-quarters", "2", "risk-level", "high")))
                .isEqualTo("routine");
        assertThat(decided(
                        TIER,
                        Map.of(
                                "programme",
                                "htn",
                                "controlled-quarters",
                                "2",
                                "risk-level",
                                "medium",
                                "days-since-discharge",
                                "90")))
                .isEqualTo("key");
        assertThat(TIER.reasons(Map.of("programme", "htn", "risk-level", "very-high", "consecutive-unsatisfied", "2")))
                .extracting(DecisionRule::id)
                .containsExactly("key-unsatisfied", "key-very-high-risk", "routine-else");
    }

    @ParameterizedTest
    @CsvSource({"2, general, 14", "3, key, 14", "4, routine, 14", "1, key, 28", "1, routine, 60", "1, general, 92"})
    void theNextFollowUpIsDueByEvaluationAndTier(String evaluation, String tier, int days) {
        assertThat(Duration.parse(decided(INTERVALS, Map.of("evaluation", evaluation, "tier", tier))))
                .isEqualTo(Duration.ofDays(days));
    }

    /** The longest intervals are those that the follow-up form checks. */
    @Test
    void noIntervalIsLongerThanTheFormAllows() {
        Thresholds thresholds = Thresholds.of(GUIDE);
        int satisfied = thresholds.value("visit.next.max.satisfied").intValueExact();
        int unsatisfied = thresholds.value("visit.next.max.unsatisfied").intValueExact();

        assertThat(INTERVALS.rules())
                .isNotEmpty()
                .allSatisfy(rule ->
                        assertThat(Duration.parse(rule.outcome()).toDays()).isBetween(1L, (long) satisfied));
        assertThat(Duration.parse(decided(INTERVALS, Map.of("evaluation", "2"))).toDays())
                .isEqualTo(unsatisfied);
    }

    @Test
    void highRiskOfHypertensionNeedsOneRule() {
        assertThat(SCREENING.reasons(Map.of("sbp", "130", "dbp", "80", "sex", "2", "waist", "84", "age", "54")))
                .extracting(DecisionRule::id)
                .contains("htn-high-normal-systolic")
                .doesNotContain("htn-waist-female", "htn-age");
        assertThat(SCREENING.reasons(Map.of("sex", "2", "waist", "85", "age", "39")))
                .extracting(DecisionRule::id)
                .containsExactly("htn-waist-female", "dm-waist-female");
        assertThat(SCREENING.reasons(Map.of("sex", "1", "waist", "85", "age", "39", "sbp", "140")))
                .isEmpty();
    }

    @Test
    void outcomesAreCodesOfTheGuide() {
        assertThat(outcomes(CLASSIFICATION)).isEqualTo(codes("mca-cv0510012"));
        assertThat(outcomes(NEXT)).isEqualTo(codes("mca-next-action"));
        assertThat(outcomes(TIER)).isEqualTo(codes("mca-tier"));
        assertThat(codes("mca-programme")).containsAll(outcomes(SCREENING));
    }

    @Test
    void aFactThatIsNotANumberIsRefusedWhereANumberIsCompared() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NEXT.decide(Map.of("sbp", "high")))
                .withMessageContaining("sbp");
    }

    @Test
    void rowsThatContradictEachOtherAreRefused() {
        Thresholds none = Thresholds.of(List.of());

        assertThatIllegalStateException()
                .isThrownBy(() -> DecisionTable.of(List.of(row("a", "1"), row("a", "2")), none))
                .withMessageContaining("two outcomes");
        assertThatIllegalStateException()
                .isThrownBy(() -> DecisionTable.of(List.of(row("a", "1"), row("b", "1"), row("a", "1")), none))
                .withMessageContaining("together");
    }

    private static String decided(DecisionTable table, Map<String, String> facts) {
        return table.decide(facts).orElseThrow().outcome();
    }

    private static Set<String> outcomes(DecisionTable table) {
        Set<String> outcomes = new TreeSet<>();
        table.rules().forEach(rule -> outcomes.add(rule.outcome()));
        return outcomes;
    }

    private static Set<String> codes(String system) {
        return GuideCodes.of(GUIDE, system);
    }

    private static TableRow row(String rule, String outcome) {
        return new TableRow(Map.of(
                "rule",
                rule,
                "outcome",
                outcome,
                "fact",
                "f",
                "comparison",
                "=",
                "value",
                "x",
                "edition",
                "1",
                "source",
                "here",
                "status",
                "own",
                "zh",
                "规则",
                "en",
                "Rule"));
    }
}
