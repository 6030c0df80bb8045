package cn.medalliance.forms.model;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.guide.Guide;
import cn.medalliance.guide.table.DecisionRule;
import cn.medalliance.guide.table.Thresholds;
import cn.medalliance.mappings.form.Form;
import cn.medalliance.mappings.form.FormAnswers;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the rules make of a form, at the limits of the thresholds. */
class FollowUpRulesTest {

    private static final Guide GUIDE = Guide.load();
    private static final FormFacts FACTS = FormFacts.of(GUIDE);
    private static final FollowUpRules RULES = new FollowUpRules(GUIDE, FACTS);
    private static final Form HTN = form("q-followup-htn");
    private static final Form DIABETES = form("q-followup-t2dm");
    private static final Form COPD = form("q-followup-copd");
    private static final Form COMBINED = form("q-followup-combined");

    private static Form form(String id) {
        return Form.of(GUIDE, id, FhirContext.forR4Cached());
    }

    @ParameterizedTest
    @CsvSource({
        "64, 139, 89, 1, 1",
        "64, 140, 89, 2, 2",
        "64, 139, 90, 2, 2",
        "65, 149, 89, 1, 1",
        "65, 150, 89, 2, 2",
        "65, 149, 90, 2, 2",
        "64, 179, 109, 2, 2",
        "64, 180, 89, 2, 4",
        "70, 140, 110, 2, 4"
    })
    void thePressureIsJudgedByAge(int age, int systolic, int diastolic, String evaluation, String action) {
        Judgement judgement = RULES.judge(pressure(systolic, diastolic, "1"), "htn", age, null);

        assertThat(outcome(judgement.evaluation())).isEqualTo(evaluation);
        assertThat(outcome(judgement.action())).isEqualTo(action);
        assertThat(judgement.evaluationDiffers()).isEqualTo(!evaluation.equals("1"));
        assertThat(judgement.isUrgent()).isEqualTo(action.equals("4"));
    }

    @ParameterizedTest
    @CsvSource({"6.9, 1, 1", "7.0, 2, 2", "3.9, 1, 4", "4.0, 1, 1", "16.6, 2, 2", "16.7, 2, 4"})
    void theGlucoseIsJudged(BigDecimal glucose, String evaluation, String action) {
        FormAnswers answers = new FormAnswers(DIABETES);
        answers.give("x.fpg", new DecimalType(glucose), "");

        Judgement judgement = RULES.judge(answers, "t2dm", 60, null);

        assertThat(outcome(judgement.evaluation())).isEqualTo(evaluation);
        assertThat(outcome(judgement.action())).isEqualTo(action);
    }

    @ParameterizedTest
    @CsvSource({"v.spo2, 90, ''", "v.spo2, 89, 4", "v.rr, 30, ''", "v.rr, 31, 4", "v.hr, 120, ''", "v.hr, 121, 4"})
    void theLungsAreJudged(String linkId, int value, String action) {
        FormAnswers answers = new FormAnswers(COPD);
        answers.give(linkId, new IntegerType(value), "");

        assertThat(outcome(RULES.judge(answers, "copd", 60, null).action())).isEqualTo(action);
    }

    @Test
    void theSecondUnsatisfiedResultRefersAndTheFirstDoesNot() {
        FormAnswers now = pressure(158, 96, "2");

        assertThat(RULES.judge(now, "htn", 50, null).refers()).isFalse();
        assertThat(RULES.judge(now, "htn", 50, null).isSoon()).isTrue();
        assertThat(RULES.judge(now, "htn", 50, pressure(138, 80, "1")).refers()).isFalse();
        assertThat(outcome(RULES.judge(now, "htn", 50, pressure(150, 80, "2")).action()))
                .isEqualTo("3");
    }

    @Test
    void anAdverseReactionAndAComplicationComeBeforeTheValue() {
        FormAnswers reaction = pressure(130, 80, "1");
        reaction.give("m.adr", code("2"), "");
        assertThat(outcome(RULES.judge(reaction, "htn", 50, null).evaluation())).isEqualTo("3");

        FormAnswers complication = pressure(130, 80, "4");
        assertThat(outcome(RULES.judge(complication, "htn", 50, null).evaluation()))
                .isEqualTo("4");
        assertThat(outcome(RULES.judge(complication, "htn", 50, null).action())).isEqualTo("3");
    }

    @Test
    void theCombinedFormIsJudgedProgrammeByProgramme() {
        FormAnswers answers = new FormAnswers(COMBINED);
        answers.give("v.sbp", new IntegerType(130), "");
        answers.give("v.dbp", new IntegerType(80), "");
        answers.give("x.fpg", new DecimalType("7.4"), "");
        answers.giveGroup("c.prog", programme("htn", "1", true), "");
        answers.giveGroup("c.prog", programme("t2dm", "1", false), "");

        assertThat(outcome(RULES.judge(answers, "htn", 50, null).evaluation())).isEqualTo("4");
        Judgement diabetes = RULES.judge(answers, "t2dm", 50, null);
        assertThat(outcome(diabetes.evaluation())).isEqualTo("2");
        assertThat(diabetes.recordedEvaluation()).contains("1");
        assertThat(diabetes.evaluationDiffers()).isTrue();
    }

    @Test
    void whatTheFormDoesNotSayIsNotJudged() {
        Judgement judgement = RULES.judge(new FormAnswers(HTN), "htn", 50, null);

        assertThat(judgement.evaluation()).isEmpty();
        assertThat(judgement.evaluationDiffers()).isFalse();
        assertThat(judgement.isSoon()).isFalse();
    }

    @Test
    void threeEqualPressuresSeemCopiedAndTwoDoNot() {
        CopiedValues copied = new CopiedValues(FACTS, Thresholds.of(GUIDE));
        FormAnswers same = pressure(138, 86, "1");
        FormAnswers other = pressure(138, 84, "1");

        assertThat(copied.find(same, List.of(same, same))).containsExactly("v.sbp", "v.dbp");
        assertThat(copied.find(same, List.of(same))).isEmpty();
        assertThat(copied.find(same, List.of(same, other))).isEmpty();
        assertThat(copied.find(same, List.of(other, same, same))).isEmpty();
        assertThat(copied.find(new FormAnswers(HTN), List.of(new FormAnswers(HTN), new FormAnswers(HTN))))
                .isEmpty();
    }

    private static Map<String, Type> programme(String programme, String evaluation, boolean complication) {
        return Map.of(
                "c.prog.programme",
                code(programme),
                "c.prog.eval",
                code(evaluation),
                "c.prog.complication",
                new BooleanType(complication));
    }

    private static FormAnswers pressure(int systolic, int diastolic, String evaluation) {
        FormAnswers answers = new FormAnswers(HTN);
        answers.give("v.sbp", new IntegerType(systolic), "");
        answers.give("v.dbp", new IntegerType(diastolic), "");
        answers.give("c.eval", code(evaluation), "");
        return answers;
    }

    private static Coding code(String code) {
        return new Coding().setCode(code);
    }

    private static @Nullable String outcome(java.util.Optional<DecisionRule> rule) {
        return rule.map(DecisionRule::outcome).orElse("");
    }
}
