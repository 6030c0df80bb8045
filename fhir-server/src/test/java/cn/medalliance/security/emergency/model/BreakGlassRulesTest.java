package cn.medalliance.security.emergency.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.medalliance.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BreakGlassRulesTest {

    private static final int SHORTEST = 10;

    @ParameterizedTest
    @ValueSource(strings = {"急诊抢救，家属不在场。", "  unconscious, no relative present "})
    void aSentenceIsAReason(String text) {
        assertThat(BreakGlassRules.sentence(text, SHORTEST, "reason")).isEqualTo(text.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "抢救", "          急诊          ", "..............", "急诊急诊急诊急诊急诊"})
    void anExcuseIsNone(String text) {
        assertThatThrownBy(() -> BreakGlassRules.sentence(text, SHORTEST, "reason"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.expression()).isEqualTo("reason"));
    }

    @Test
    void aReasonIsNoBook() {
        assertThatThrownBy(() -> BreakGlassRules.sentence("一二三四".repeat(251), SHORTEST, "reason"))
                .isInstanceOf(Refusal.class);
        assertThat(BreakGlassRules.sentence("一二三四".repeat(250), SHORTEST, "reason"))
                .hasSize(1000);
    }

    @Test
    void onlyAnEmergencyIsAPurpose() {
        BreakGlassRules.checkPurpose("ETREAT");
        assertThatThrownBy(() -> BreakGlassRules.checkPurpose("HMARKT")).isInstanceOf(Refusal.class);
    }
}
