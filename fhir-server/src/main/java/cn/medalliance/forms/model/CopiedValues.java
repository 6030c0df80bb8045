package cn.medalliance.forms.model;

import cn.medalliance.guide.table.Thresholds;
import cn.medalliance.mappings.form.FormAnswers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Values that are the same at too many follow-ups in a row to have been measured each time (DOMAIN 1.4-5): the two pressures
 * together, or the glucose. Immutable.
 */
public final class CopiedValues {

    private final FormFacts facts;
    private final int visits;

    public CopiedValues(FormFacts facts, Thresholds thresholds) {
        this.facts = facts;
        visits = thresholds.whole("quality.copied.visits");
    }

    /** How many follow-ups in a row are too many. */
    public int visits() {
        return visits;
    }

    /**
     * The linkIds of what seems copied.
     *
     * @param now this follow-up
     * @param before the earlier ones, the latest first
     */
    public List<String> find(FormAnswers now, List<FormAnswers> before) {
        if (before.size() < visits - 1) {
            return List.of();
        }
        List<String> copied = new ArrayList<>();
        List<Map<String, Map<String, String>>> earlier =
                before.stream().limit(visits - 1L).map(facts::measured).toList();
        facts.measured(now).forEach((group, values) -> {
            if (earlier.stream().allMatch(each -> same(values, each.getOrDefault(group, Map.of())))) {
                copied.addAll(values.keySet());
            }
        });
        return copied;
    }

    private static boolean same(Map<String, String> one, Map<String, String> other) {
        return one.keySet().equals(other.keySet())
                && one.entrySet().stream()
                        .allMatch(entry ->
                                new BigDecimal(entry.getValue()).compareTo(new BigDecimal(other.get(entry.getKey())))
                                        == 0);
    }
}
