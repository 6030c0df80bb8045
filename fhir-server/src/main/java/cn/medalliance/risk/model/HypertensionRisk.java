package cn.medalliance.risk.model;

import cn.medalliance.guide.Guide;
import cn.medalliance.guide.table.Condition;
import cn.medalliance.guide.table.DecisionRule;
import cn.medalliance.guide.table.DecisionTable;
import cn.medalliance.guide.table.RecordedDisease;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Stratifies the cardiovascular risk of people with hypertension (DOMAIN 2.1): the grade of the pressure against risk factors,
 * damage of organs and diseases. Every number and rule is in the guide's tables {@code pressure-grades}, {@code risk-factors},
 * {@code risk-burdens} and {@code risk-levels}, by the edition of the guideline. Immutable.
 *
 * <p>A factor that no rule finds is known to be absent when what its rules need ({@code needed}) is known; else it is open, and
 * counts for the highest level but not for the lowest. A disease that nobody recorded is not there.
 */
public final class HypertensionRisk {

    /** The edition that holds where none is asked for. */
    public static final String GUIDELINE = "2018";

    private static final String COUNT = "factors";
    private static final String BURDEN = "burden";
    private static final String GRADE = "grade";

    private final String guideline;
    private final DecisionTable grades;
    private final DecisionTable factors;
    private final DecisionTable burdens;
    private final DecisionTable levels;
    private final Set<String> needed;
    private final Set<String> asked;

    /** @throws IllegalArgumentException when the tables have no such edition */
    public HypertensionRisk(Guide guide, String guideline) {
        this.guideline = guideline;
        grades = DecisionTable.of(guide, DecisionTable.GRADES, guideline);
        factors = DecisionTable.of(guide, DecisionTable.FACTORS, guideline);
        burdens = DecisionTable.of(guide, DecisionTable.BURDENS, guideline);
        levels = DecisionTable.of(guide, DecisionTable.LEVELS, guideline);
        needed = guide.table(DecisionTable.FACTORS).stream()
                .filter(row -> row.cell("needed").equals("yes"))
                .map(row -> row.cell("rule"))
                .collect(Collectors.toUnmodifiableSet());
        Set<String> diseases =
                RecordedDisease.all(guide).stream().map(RecordedDisease::fact).collect(Collectors.toSet());
        asked = Stream.of(grades, factors, burdens)
                .flatMap(table -> table.rules().stream())
                .flatMap(rule -> rule.conditions().stream())
                .map(Condition::fact)
                .filter(fact -> !fact.equals(COUNT) && !diseases.contains(fact))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What the rules ask of observations. */
    public Set<String> asked() {
        return asked;
    }

    /** The risk; empty when the pressure is not known or so low that the table names no level. */
    public Optional<Stratified> stratify(Facts facts) {
        Map<String, CitedRule> present = new HashMap<>();
        List<CitedRule> because = new ArrayList<>();
        for (DecisionRule rule : factors.reasons(facts.values())) {
            CitedRule cited = new CitedRule(DecisionTable.FACTORS, rule, facts);
            present.putIfAbsent(rule.outcome(), cited);
            because.add(cited);
        }
        Set<String> open = open(facts, present.keySet());
        Optional<List<CitedRule>> least = cell(facts, present.size());
        if (least.isEmpty()) {
            return Optional.empty();
        }
        List<CitedRule> most = cell(facts, present.size() + open.size()).orElseThrow();
        because.addAll(least.get());
        List<RiskLevel> levelsAtLeast = RiskLevel.ofOutcome(last(least.get()).outcome());
        List<RiskLevel> levelsAtMost = RiskLevel.ofOutcome(last(most).outcome());
        Set<String> unknown = new TreeSet<>(asked);
        unknown.removeAll(facts.values().keySet());
        return Optional.of(new Stratified(
                guideline,
                levelsAtLeast.get(0),
                levelsAtMost.get(levelsAtMost.size() - 1),
                present.size(),
                open,
                last(least.get()).equals(last(most)),
                because,
                unknown));
    }

    /** Factors that what is not known may make present. */
    private Set<String> open(Facts facts, Set<String> present) {
        Set<String> open = new HashSet<>();
        for (DecisionRule rule : factors.rules()) {
            if (needed.contains(rule.id()) && !present.contains(rule.outcome()) && mayHold(rule, facts)) {
                open.add(rule.outcome());
            }
        }
        return open;
    }

    private static boolean mayHold(DecisionRule rule, Facts facts) {
        return rule.conditions().stream()
                .allMatch(condition -> !facts.values().containsKey(condition.fact())
                        || new DecisionRule(
                                        rule.id(),
                                        rule.outcome(),
                                        List.of(condition),
                                        rule.chinese(),
                                        rule.english(),
                                        rule.origin())
                                .holds(facts.values()));
    }

    /** The grade, the burden and the cell in which they meet; empty when there is no such cell. */
    private Optional<List<CitedRule>> cell(Facts facts, int count) {
        Facts counted = facts.with(COUNT, String.valueOf(count));
        Optional<DecisionRule> grade = grades.decide(counted.values());
        Optional<DecisionRule> burden = burdens.decide(counted.values());
        if (grade.isEmpty() || burden.isEmpty()) {
            return Optional.empty();
        }
        Facts placed = counted.with(GRADE, grade.get().outcome())
                .with(BURDEN, burden.get().outcome());
        return levels.decide(placed.values())
                .map(level -> List.of(
                        new CitedRule(DecisionTable.GRADES, grade.get(), placed),
                        new CitedRule(DecisionTable.BURDENS, burden.get(), placed),
                        new CitedRule(DecisionTable.LEVELS, level, placed)));
    }

    private static DecisionRule last(List<CitedRule> cell) {
        return cell.get(cell.size() - 1).rule();
    }
}
