package cn.medalliance.demo.course;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.demo.TestCounty;
import cn.medalliance.demo.people.Disease;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ControlRuleTest {
    private final ControlRule rule = TestCounty.rule();

    @Test
    void from65OnASystolicPressureBelow150IsInControl() {
        assertThat(rule.evaluate(Disease.HYPERTENSION, 65, pressure(149, 89))).isEqualTo(Evaluation.SATISFIED);
        assertThat(rule.evaluate(Disease.HYPERTENSION, 65, pressure(150, 89))).isEqualTo(Evaluation.UNSATISFIED);
    }

    @Test
    void before65TheLimitIs140() {
        assertThat(rule.evaluate(Disease.HYPERTENSION, 64, pressure(139, 89))).isEqualTo(Evaluation.SATISFIED);
        assertThat(rule.evaluate(Disease.HYPERTENSION, 64, pressure(140, 89))).isEqualTo(Evaluation.UNSATISFIED);
    }

    @Test
    void aDiastolicPressureOf90IsOutOfControlAtAnyAge() {
        assertThat(rule.evaluate(Disease.HYPERTENSION, 80, pressure(120, 90))).isEqualTo(Evaluation.UNSATISFIED);
    }

    @Test
    void fastingGlucoseOfSevenIsOutOfControl() {
        assertThat(rule.evaluate(Disease.DIABETES, 50, glucose("6.9"))).isEqualTo(Evaluation.SATISFIED);
        assertThat(rule.evaluate(Disease.DIABETES, 50, glucose("7.0"))).isEqualTo(Evaluation.UNSATISFIED);
    }

    @Test
    void veryHighReadingsAreEmergencies() {
        assertThat(rule.emergency(pressure(180, 80))).isTrue();
        assertThat(rule.emergency(pressure(179, 109))).isFalse();
        assertThat(rule.emergency(glucose("16.7"))).isTrue();
        assertThat(rule.emergency(glucose("16.6"))).isFalse();
    }

    private static Readings pressure(int systolic, int diastolic) {
        return readings(systolic, diastolic, "5.0");
    }

    private static Readings glucose(String fasting) {
        return readings(120, 70, fasting);
    }

    private static Readings readings(int systolic, int diastolic, String fasting) {
        BigDecimal any = BigDecimal.TEN;
        return new Readings(systolic, diastolic, 70, any, any, any, 80, new BigDecimal(fasting), null);
    }
}
