package cn.medalliance.guide.table;

import java.util.List;
import java.util.Map;

/**
 * A rule of a decision table: when all its conditions hold, its outcome is meant.
 *
 * @param id the name by which plans and answers refer to it
 * @param outcome what is decided
 * @param conditions all of which must hold
 * @param chinese what it says, in Chinese
 * @param english the same in English
 * @param origin where it comes from
 */
public record DecisionRule(
        String id, String outcome, List<Condition> conditions, String chinese, String english, Origin origin) {
    /** Whether it holds for what is known. */
    public boolean holds(Map<String, String> facts) {
        return conditions.stream().allMatch(condition -> condition.holds(facts));
    }
}
