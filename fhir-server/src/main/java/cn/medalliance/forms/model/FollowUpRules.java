package cn.medalliance.forms.model;

import cn.medalliance.guide.Guide;
import cn.medalliance.guide.table.DecisionRule;
import cn.medalliance.guide.table.DecisionTable;
import cn.medalliance.mappings.form.FormAnswers;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The decision tables of the guide that a follow-up is judged by (DOMAIN 2.1 to 2.4). Immutable. */
public final class FollowUpRules {

    private final FormFacts facts;
    private final DecisionTable classification;
    private final DecisionTable nextAction;

    public FollowUpRules(Guide guide, FormFacts facts) {
        this.facts = facts;
        classification = DecisionTable.of(guide, DecisionTable.CLASSIFICATION);
        nextAction = DecisionTable.of(guide, DecisionTable.NEXT_ACTION);
    }

    /**
     * Judges a filled-in form.
     *
     * @param programme for this programme; empty when the form has none
     * @param age of the resident on the day; null when it is not known
     * @param before the form of the programme's follow-up before this one; null when there is none
     */
    public Judgement judge(FormAnswers answers, String programme, @Nullable Integer age, @Nullable FormAnswers before) {
        Map<String, String> said = new HashMap<>(facts.of(answers, programme));
        Optional<String> recorded = Optional.ofNullable(said.remove(FormFacts.EVALUATION));
        Optional<String> recordedAction = Optional.ofNullable(said.remove(FormFacts.NEXT_ACTION));
        if (!programme.isEmpty()) {
            said.put("programme", programme);
        }
        if (age != null) {
            said.put("age", String.valueOf(age));
        }
        Optional<DecisionRule> evaluation = classification.decide(said);
        evaluation.map(DecisionRule::outcome).or(() -> recorded).ifPresent(code -> said.put("evaluation", code));
        evaluation(before, programme).ifPresent(code -> said.put("previous-evaluation", code));
        return new Judgement(programme, recorded, evaluation, recordedAction, nextAction.decide(said));
    }

    /** The evaluation that a form records for a programme. */
    private Optional<String> evaluation(@Nullable FormAnswers answers, String programme) {
        return answers == null
                ? Optional.empty()
                : Optional.ofNullable(facts.of(answers, programme).get(FormFacts.EVALUATION));
    }
}
