package cn.medalliance.risk.model;

import cn.medalliance.guide.Guide;
import cn.medalliance.guide.table.Condition;
import cn.medalliance.guide.table.DecisionRule;
import cn.medalliance.guide.table.DecisionTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Who is at high risk of a disease that he does not have (DOMAIN 2.1, 2.2): the table {@code screening-rules}, of which one rule is
 * enough. Immutable.
 */
public final class HighRisk {

    private final List<DecisionRule> rules;

    private HighRisk(List<DecisionRule> rules) {
        this.rules = List.copyOf(rules);
    }

    public HighRisk(Guide guide) {
        this(DecisionTable.of(guide, DecisionTable.SCREENING).rules());
    }

    /** The same for some programmes and one edition of the rules only; an empty text stands for every edition. */
    public HighRisk of(Collection<String> programmes, String edition) {
        return new HighRisk(rules.stream()
                .filter(rule -> programmes.contains(rule.outcome()))
                .filter(rule -> edition.isEmpty() || rule.origin().edition().equals(edition))
                .toList());
    }

    /** For which programmes there are rules. */
    public Set<String> programmes() {
        return rules.stream().map(DecisionRule::outcome).collect(Collectors.toCollection(TreeSet::new));
    }

    /** For which of them one edition has rules. */
    public Set<String> programmes(String edition) {
        return of(programmes(), edition).programmes();
    }

    /** The editions that there are. */
    public Set<String> editions() {
        return rules.stream().map(rule -> rule.origin().edition()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the rules ask. */
    public Set<String> facts() {
        return rules.stream()
                .flatMap(rule -> rule.conditions().stream())
                .map(Condition::fact)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * For what somebody is at high risk.
     *
     * @param programme whose disease
     * @param edition of the rules
     * @param because every rule that holds
     */
    public record Found(String programme, String edition, List<CitedRule> because) {}

    /**
     * For what somebody is at high risk.
     *
     * @param has programmes whose disease he has already, or in which he is managed
     */
    public List<Found> of(Facts facts, Set<String> has) {
        Map<List<String>, List<CitedRule>> found = new LinkedHashMap<>();
        for (DecisionRule rule : rules) {
            if (!has.contains(rule.outcome()) && rule.holds(facts.values())) {
                found.computeIfAbsent(List.of(rule.outcome(), rule.origin().edition()), first -> new ArrayList<>())
                        .add(new CitedRule(DecisionTable.SCREENING, rule, facts));
            }
        }
        return found.entrySet().stream()
                .map(each -> new Found(each.getKey().get(0), each.getKey().get(1), List.copyOf(each.getValue())))
                .toList();
    }
}
