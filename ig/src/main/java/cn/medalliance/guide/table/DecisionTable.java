package cn.medalliance.guide.table;

import cn.medalliance.guide.Guide;
import cn.medalliance.guide.TableRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A decision table of the guide, such as {@code tier-rules}. Rows with one rule id are conditions of that rule, and the rules
 * stand in the order in which they are tried. A number may be the key of a threshold. Instances are immutable.
 */
public final class DecisionTable {
    /** How a follow-up is evaluated: CV05.10.012. */
    public static final String CLASSIFICATION = "classification-rules";

    /** What is done next: mca-next-action. */
    public static final String NEXT_ACTION = "next-action-rules";

    /** The tier of an enrolment: mca-tier. */
    public static final String TIER = "tier-rules";

    /** The longest time until the next follow-up, as an ISO 8601 duration. */
    public static final String INTERVALS = "followup-intervals";

    /** For which programme a resident is at high risk. */
    public static final String SCREENING = "screening-rules";

    /** The grade of a blood pressure, by the edition of the guideline. */
    public static final String GRADES = "pressure-grades";

    /** Which cardiovascular risk factors there are, by the edition of the guideline. */
    public static final String FACTORS = "risk-factors";

    /** What risk factors, damage and diseases come to, by the edition of the guideline. */
    public static final String BURDENS = "risk-burdens";

    /** The risk levels of a grade and a burden, by the edition of the guideline. */
    public static final String LEVELS = "risk-levels";

    /** Every decision table of the guide. */
    public static final List<String> NAMES =
            List.of(CLASSIFICATION, NEXT_ACTION, TIER, INTERVALS, SCREENING, GRADES, FACTORS, BURDENS, LEVELS);

    private static final String GUIDELINE = "guideline";

    private final List<DecisionRule> rules;

    private DecisionTable(List<TableRow> rows, Thresholds thresholds) {
        Map<String, DecisionRule> byId = new LinkedHashMap<>();
        String last = "";
        for (TableRow row : rows) {
            Cells cells = new Cells(row);
            String id = cells.needed("rule");
            DecisionRule begun = byId.get(id);
            if (begun != null && !id.equals(last)) {
                throw new IllegalStateException("the rows of rule " + id + " do not stand together");
            }
            List<Condition> conditions = begun == null ? new ArrayList<>() : new ArrayList<>(begun.conditions());
            conditions.add(Condition.of(cells, thresholds));
            DecisionRule rule = new DecisionRule(
                    id,
                    cells.needed("outcome"),
                    List.copyOf(conditions),
                    cells.needed("zh"),
                    cells.needed("en"),
                    Origin.of(cells));
            if (begun != null && !begun.outcome().equals(rule.outcome())) {
                throw new IllegalStateException("rule " + id + " has two outcomes");
            }
            byId.put(id, rule);
            last = id;
        }
        rules = List.copyOf(byId.values());
    }

    /** Takes a table from the guide, with the guide's thresholds. */
    public static DecisionTable of(Guide guide, String name) {
        return new DecisionTable(guide.table(name), Thresholds.of(guide));
    }

    /**
     * Of a table that has the rules of several editions of a guideline, those of one.
     *
     * @throws IllegalArgumentException when it has none of this edition
     */
    public static DecisionTable of(Guide guide, String name, String guideline) {
        List<TableRow> rows = guide.table(name).stream()
                .filter(row -> row.cell(GUIDELINE).equals(guideline))
                .toList();
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("the table " + name + " has no edition " + guideline);
        }
        return new DecisionTable(rows, Thresholds.of(guide));
    }

    static DecisionTable of(List<TableRow> rows, Thresholds thresholds) {
        return new DecisionTable(rows, thresholds);
    }

    /** The rules in their order. */
    public List<DecisionRule> rules() {
        return rules;
    }

    /**
     * The first rule that holds for what is known.
     *
     * @param facts numbers and codes by the names of the facts; what is not known is left out
     */
    public Optional<DecisionRule> decide(Map<String, String> facts) {
        return rules.stream().filter(rule -> rule.holds(facts)).findFirst();
    }

    /** All rules that hold, for those who want every reason. */
    public List<DecisionRule> reasons(Map<String, String> facts) {
        return rules.stream().filter(rule -> rule.holds(facts)).toList();
    }
}
