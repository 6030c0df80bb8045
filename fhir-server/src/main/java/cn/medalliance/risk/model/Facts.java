package cn.medalliance.risk.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What is known of somebody in the words of the decision tables. What is not known is not in it.
 *
 * @param values by the names of the facts
 * @param sources which observations and forms say so, as references, by the names of the facts
 */
public record Facts(Map<String, String> values, Map<String, String> sources) {

    public Facts {
        values = Map.copyOf(values);
        sources = Map.copyOf(sources);
    }

    /** The same with one fact more that follows from the others. */
    Facts with(String fact, String value) {
        Map<String, String> more = new HashMap<>(values);
        more.put(fact, value);
        return new Facts(more, sources);
    }

    /** Which observations and forms say what the conditions of these rules ask, each once. */
    public List<String> sourcesOf(Collection<CitedRule> rules) {
        TreeSet<String> said = new TreeSet<>();
        rules.stream()
                .flatMap(cited -> cited.rule().conditions().stream())
                .filter(condition -> sources.containsKey(condition.fact()))
                .forEach(condition -> said.add(sources.get(condition.fact())));
        return List.copyOf(said);
    }
}
