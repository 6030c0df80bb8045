package cn.medalliance.fhir.validation.likeness;

import cn.medalliance.fhir.validation.likeness.Definitions.Known;
import cn.medalliance.fhir.validation.likeness.Rules.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What to look at in resources of one type that must meet certain profiles.
 *
 * @param root rules that stand somewhere below the resource
 * @param pinned elements that are taken as they are
 * @param ofTypes rules of profiles of data types, by the type: they are held against all values of it, wherever they may stand
 */
record Plan(List<Rule> root, Set<String> pinned, Map<String, List<Rule>> ofTypes) {

    /** @throws Unlike when a profile is not known, or says what is not understood */
    static Plan of(String type, Collection<String> profiles, Definitions definitions) {
        List<Rule> root = new ArrayList<>();
        Set<String> pinned = new HashSet<>();
        Map<String, List<Rule>> ofTypes = new HashMap<>();
        Set<String> waiting = new HashSet<>();
        add(definitions.ofType(type), root, pinned, waiting);
        for (String profile : profiles) {
            add(definitions.of(profile), root, pinned, waiting);
        }
        Set<String> seen = new HashSet<>();
        while (!waiting.isEmpty()) {
            Set<String> next = new HashSet<>(waiting);
            waiting.clear();
            for (String profile : next) {
                if (seen.add(profile)) {
                    Known known = definitions.of(profile);
                    add(known, ofTypes.computeIfAbsent(known.type(), key -> new ArrayList<>()), pinned, waiting);
                }
            }
        }
        return new Plan(List.copyOf(root), Set.copyOf(pinned), Map.copyOf(ofTypes));
    }

    private static void add(Known known, List<Rule> rules, Set<String> pinned, Set<String> waiting) {
        if (!known.rules().isKnown()) {
            throw Unlike.INSTANCE;
        }
        for (Rule rule : known.rules().rules()) {
            if (rules.stream().noneMatch(rule::isSameAs)) {
                rules.add(rule);
            }
        }
        pinned.addAll(known.rules().pinned());
        waiting.addAll(known.partProfiles());
    }
}
