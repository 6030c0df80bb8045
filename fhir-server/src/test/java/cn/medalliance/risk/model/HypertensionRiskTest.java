package cn.medalliance.risk.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.medalliance.guide.Guide;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The stratification turns where the guide's tables say. */
class HypertensionRiskTest {

    private static final HypertensionRisk RISK = new HypertensionRisk(Guide.load(), HypertensionRisk.GUIDELINE);

    /** Of whom everything is known and nothing is a factor. */
    private static Map<String, String> healthy() {
        return new HashMap<>(Map.of(
                "sex",
                "1",
                "age",
                "50",
                "cigarettes",
                "0",
                "fpg",
                "5.0",
                "tc",
                "4.0",
                "ldl",
                "2.0",
                "hdl",
                "1.2",
                "bmi",
                "22",
                "sbp",
                "140",
                "dbp",
                "80"));
    }

    /** @param said such as {@code sbp=160 dbp=99} */
    private static Facts but(String said) {
        Map<String, String> facts = healthy();
        for (String one : said.split(" ")) {
            facts.put(one.split("=")[0], one.split("=")[1]);
        }
        return new Facts(facts, Map.of());
    }

    private static Facts without(String... unknown) {
        Map<String, String> facts = healthy();
        Set.of(unknown).forEach(facts::remove);
        return new Facts(facts, Map.of());
    }

    @ParameterizedTest
    @CsvSource({
        "sbp=140, low",
        "sbp=159, low",
        "sbp=160, medium",
        "sbp=179, medium",
        "sbp=180, high",
        "sbp=130 dbp=90, low",
        "sbp=130 dbp=99, low",
        "sbp=130 dbp=100, medium",
        "sbp=130 dbp=109, medium",
        "sbp=130 dbp=110, high",
        "sbp=150 dbp=105, medium"
    })
    void thePressureAloneGivesTheLevel(String pressure, String level) {
        assertThat(RISK.stratify(but(pressure)))
                .hasValueSatisfying(
                        risk -> assertThat(risk.level()).map(RiskLevel::code).hasValue(level));
    }

    @ParameterizedTest
    @CsvSource({"sbp=139 dbp=89", "sbp=130 dbp=85", "sbp=120 dbp=70"})
    void withoutAFactorNoLevelIsNamedBelowGradeOne(String pressure) {
        assertThat(RISK.stratify(but(pressure))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "sex=1 age=55, 0",
        "sex=1 age=56, 1",
        "sex=2 age=65, 0",
        "sex=2 age=66, 1",
        "cigarettes=1, 1",
        "fpg=6.0, 0",
        "fpg=6.1, 1",
        "fpg=6.9, 1",
        "fpg=7.0, 0",
        "ogtt=7.7, 0",
        "ogtt=7.8, 1",
        "ogtt=11.0, 1",
        "ogtt=11.1, 0",
        "tc=5.1, 0",
        "tc=5.2, 1",
        "ldl=3.3, 0",
        "ldl=3.4, 1",
        "hdl=1.0, 0",
        "hdl=0.9, 1",
        "bmi=27.9, 0",
        "bmi=28, 1",
        "sex=1 waist=89, 0",
        "sex=1 waist=90, 1",
        "sex=2 waist=84, 0",
        "sex=2 waist=85, 1",
        "homocysteine=14.9, 0",
        "homocysteine=15, 1",
        "family-cvd=true, 1",
        "tc=6 ldl=4 hdl=0.8, 1",
        "bmi=30 waist=100, 1",
        "cigarettes=20 tc=6 bmi=30, 3"
    })
    void factorsAreCountedOnce(String facts, int factors) {
        assertThat(RISK.stratify(but(facts))).hasValueSatisfying(risk -> {
            assertThat(risk.factors()).isEqualTo(factors);
            assertThat(risk.open()).isEmpty();
            assertThat(risk.isDecided()).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "sbp=130 cigarettes=5, low, low",
        "sbp=140 cigarettes=5, medium, medium",
        "sbp=160 cigarettes=5, medium, high",
        "sbp=180 cigarettes=5, very-high, very-high",
        "sbp=130 cigarettes=5 tc=6 bmi=30, medium, high",
        "sbp=140 cigarettes=5 tc=6 bmi=30, high, high",
        "sbp=180 cigarettes=5 tc=6 bmi=30, very-high, very-high",
        "sbp=140 diabetes=true, high, high",
        "sbp=140 organ-damage=true, high, high",
        "sbp=130 clinical-disease=true, high, very-high",
        "sbp=140 clinical-disease=true, very-high, very-high",
        "sbp=140 diabetes=true diabetes-complicated=true, very-high, very-high",
        "sbp=140 egfr=60, low, low",
        "sbp=140 egfr=59, high, high",
        "sbp=140 egfr=30, high, high",
        "sbp=140 egfr=29, very-high, very-high",
        "sbp=140 sex=1 creatinine=114, low, low",
        "sbp=140 sex=1 creatinine=115, high, high",
        "sbp=140 sex=1 creatinine=133, high, high",
        "sbp=140 sex=1 creatinine=134, very-high, very-high",
        "sbp=140 sex=2 creatinine=106, low, low",
        "sbp=140 sex=2 creatinine=107, high, high",
        "sbp=140 sex=2 creatinine=124, high, high",
        "sbp=140 sex=2 creatinine=125, very-high, very-high",
        "sbp=140 acr=29, low, low",
        "sbp=140 acr=30, high, high",
        "sbp=140 acr=300, very-high, very-high"
    })
    void theCellOfTheTable(String facts, String lowest, String highest) {
        assertThat(RISK.stratify(but(facts))).hasValueSatisfying(risk -> {
            assertThat(risk.lowest().code()).isEqualTo(lowest);
            assertThat(risk.highest().code()).isEqualTo(highest);
            assertThat(risk.isFinal()).isTrue();
        });
    }

    @Test
    void whereTheTableNamesTwoLevelsADoctorChooses() {
        assertThat(RISK.stratify(but("sbp=160 cigarettes=5"))).hasValueSatisfying(risk -> {
            assertThat(risk.isDecided()).isTrue();
            assertThat(risk.level()).isEmpty();
        });
    }

    @Test
    void withFactorsThatAreNotKnownTheRiskLiesBetweenTwoLevels() {
        Map<String, String> facts = new HashMap<>(Map.of("sbp", "160", "dbp", "95", "age", "50", "sex", "1"));
        assertThat(RISK.stratify(new Facts(facts, Map.of()))).hasValueSatisfying(risk -> {
            assertThat(risk.lowest()).isEqualTo(RiskLevel.MEDIUM);
            assertThat(risk.highest()).isEqualTo(RiskLevel.HIGH);
            assertThat(risk.open()).containsExactlyInAnyOrder("smoking", "glucose", "lipids", "obesity");
            assertThat(risk.isFinal()).isFalse();
            assertThat(risk.level()).isEmpty();
            assertThat(risk.unknown()).contains("cigarettes", "fpg", "tc", "bmi", "homocysteine", "egfr");
        });
    }

    @Test
    void whatIsHighAlreadyDoesNotWait() {
        Map<String, String> facts = Map.of("sbp", "180", "dbp", "95", "age", "50", "sex", "1");
        assertThat(RISK.stratify(new Facts(facts, Map.of()))).hasValueSatisfying(risk -> {
            assertThat(risk.lowest()).isEqualTo(RiskLevel.HIGH);
            assertThat(risk.highest()).isEqualTo(RiskLevel.VERY_HIGH);
            assertThat(risk.isDecided()).isFalse();
            assertThat(risk.isFinal()).isTrue();
            assertThat(risk.level()).hasValue(RiskLevel.HIGH);
        });
    }

    @Test
    void whatChangesNothingNeedNotBeKnown() {
        assertThat(RISK.stratify(without("ldl"))).hasValueSatisfying(risk -> {
            assertThat(risk.open()).containsExactly("lipids");
            assertThat(risk.isDecided()).isFalse();
        });
        Map<String, String> sick = healthy();
        sick.remove("ldl");
        sick.put("clinical-disease", "true");
        assertThat(RISK.stratify(new Facts(sick, Map.of())))
                .hasValueSatisfying(risk -> assertThat(risk.isDecided()).isTrue());
    }

    @Test
    void ofWhomTheSexIsNotKnownTheAgeIsOpen() {
        Map<String, String> facts = healthy();
        facts.remove("sex");
        facts.put("age", "60");
        assertThat(RISK.stratify(new Facts(facts, Map.of())))
                .hasValueSatisfying(risk -> assertThat(risk.open()).containsExactly("age"));
        facts.put("age", "55");
        assertThat(RISK.stratify(new Facts(facts, Map.of())))
                .hasValueSatisfying(risk -> assertThat(risk.open()).isEmpty());
    }

    @Test
    void withoutAPressureThereIsNothingToSay() {
        assertThat(RISK.stratify(without("sbp", "dbp"))).isEmpty();
    }

    @Test
    void everyRuleIsCitedWithItsEditionAndItsParameter() {
        assertThat(RISK.stratify(but("age=63")).orElseThrow().because())
                .extracting(CitedRule::text)
                .containsExactly(
                        "risk-factors#age-male（2018 guideline 2018）：男性>55岁 / A man older than 55"
                                + " [sex 1; age 63 > 55 htn.factor.age.male]",
                        "pressure-grades#grade-1-systolic（2018 guideline 2018）：1级：收缩压140–159 / Grade 1: systolic 140 to 159"
                                + " [sbp 140 >= 140 htn.grade1.sbp]",
                        "risk-burdens#few-factors（2018 guideline 2018）：危险因素1–2个 / One or two risk factors [factors 1 >= 1]",
                        "risk-levels#few-1（2018 guideline 2018）：1级，危险因素1–2个：中危 / Grade 1 with one or two risk factors:"
                                + " medium [burden few; grade 1]");
    }

    @Test
    void anEditionThatTheTablesDoNotHaveIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HypertensionRisk(Guide.load(), "1999"))
                .withMessageContaining("1999");
    }

    @Test
    void everyLevelOfTheTableIsOneOfTheGuide() {
        Guide.load()
                .table("risk-levels")
                .forEach(row ->
                        assertThat(RiskLevel.ofOutcome(row.cell("outcome"))).isNotEmpty());
    }
}
