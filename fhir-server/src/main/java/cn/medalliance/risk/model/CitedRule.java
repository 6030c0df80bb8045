package cn.medalliance.risk.model;

import cn.medalliance.guide.table.Condition;
import cn.medalliance.guide.table.DecisionRule;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A rule that held, as an answer cites it.
 *
 * @param table of the guide
 * @param rule with its conditions and where it comes from
 * @param facts what was known of what it asks
 */
public record CitedRule(String table, DecisionRule rule, Facts facts) {

    /**
     * Such as {@code risk-factors#age-male（2018 guideline 2018）：男性>55岁 / A man older than 55 [sex 1; age 63 > 55
     * htn.factor.age.male]}: the rule, its edition and source, what it says, and each fact beside the number and its key.
     */
    public String text() {
        String asked = rule.conditions().stream().map(this::text).collect(Collectors.joining("; "));
        return table + "#" + rule.id() + "（" + rule.origin().edition() + " "
                + rule.origin().source() + "）：" + rule.chinese() + " / " + rule.english() + " [" + asked + "]";
    }

    private String text(Condition condition) {
        String known =
                condition.fact() + " " + Objects.requireNonNull(facts.values().get(condition.fact()));
        return condition
                .number()
                .map(number -> known + " " + condition.comparison().sign() + " " + number.toPlainString()
                        + condition.threshold().map(key -> " " + key).orElse(""))
                .orElse(known);
    }
}
