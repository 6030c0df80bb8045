package cn.medalliance.demo.course;

import cn.medalliance.demo.people.Disease;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a visit found and decided.
 *
 * @param symptoms the codes of the symptom list of each disease
 * @param evaluations one for each disease that the visit followed up
 * @param drugs what is taken after the visit
 * @param drugsChanged whether that is not what was taken before
 * @param remark a remark in words, if any
 */
public record Examination(
        Readings readings,
        Habits habits,
        Adherence adherence,
        boolean adverseReaction,
        String hypoglycaemia,
        Map<Disease, List<String>> symptoms,
        Map<Disease, Evaluation> evaluations,
        NextAction nextAction,
        List<Drug> drugs,
        boolean drugsChanged,
        @Nullable String remark) {

    /** Whether every disease is under control. */
    public boolean controlled() {
        return evaluations.values().stream().allMatch(evaluation -> evaluation == Evaluation.SATISFIED);
    }
}
