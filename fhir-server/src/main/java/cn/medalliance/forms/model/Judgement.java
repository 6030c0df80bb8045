package cn.medalliance.forms.model;

import cn.medalliance.guide.table.DecisionRule;
import java.util.Optional;

/**
 * What the rules say of a follow-up beside what was recorded, for one programme.
 *
 * @param programme its code; empty when the form has none
 * @param recordedEvaluation the code that the form has
 * @param evaluation the rule that evaluates; empty when the form does not say enough
 * @param recordedAction the code that the form has
 * @param action the rule for what is next
 */
public record Judgement(
        String programme,
        Optional<String> recordedEvaluation,
        Optional<DecisionRule> evaluation,
        Optional<String> recordedAction,
        Optional<DecisionRule> action) {

    private static final String TWO_WEEKS = "2";
    private static final String REFER = "3";
    private static final String URGENT = "4";

    /** Whether both are there and are not the same. */
    public boolean evaluationDiffers() {
        return differs(recordedEvaluation, evaluation);
    }

    /** Whether both are there and are not the same. */
    public boolean actionDiffers() {
        return differs(recordedAction, action);
    }

    /** Whether the rules ask for a referral at once. */
    public boolean isUrgent() {
        return does(URGENT);
    }

    /** Whether the rules ask for a referral, at once or not. */
    public boolean refers() {
        return does(REFER) || isUrgent();
    }

    /** Whether the resident is to be seen again, or tracked, within two weeks. */
    public boolean isSoon() {
        return does(TWO_WEEKS) || refers();
    }

    private boolean does(String code) {
        return action.filter(rule -> rule.outcome().equals(code)).isPresent();
    }

    private static boolean differs(Optional<String> recorded, Optional<DecisionRule> ruled) {
        return recorded.isPresent()
                && ruled.isPresent()
                && !recorded.get().equals(ruled.get().outcome());
    }
}
