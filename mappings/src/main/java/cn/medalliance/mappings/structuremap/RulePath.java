package cn.medalliance.mappings.structuremap;

import cn.medalliance.mappings.Bilingual;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r5.model.StructureMap;
import org.hl7.fhir.r5.model.StructureMap.StructureMapGroupRuleComponent;

/**
 * Where in a map the engine is. It says so in its log, a line for each group and rule that it enters, deeper ones indented;
 * nothing else of a line is looked at, for the rest holds what the instance says.
 */
final class RulePath {
    private static final Pattern ENTERED = Pattern.compile("(?s)( *)(rule|Group) : ([A-Za-z0-9_-]+);.*");

    /** The deepest first. */
    private final Deque<Entered> path = new ArrayDeque<>();

    private record Entered(int depth, String group, String rule) {
        boolean isRule() {
            return !rule.isEmpty();
        }
    }

    void clear() {
        path.clear();
    }

    /** Takes a line of the engine's log. */
    void take(String line) {
        Matcher entered = ENTERED.matcher(line);
        if (!entered.matches()) {
            return;
        }
        int depth = entered.group(1).length();
        while (!path.isEmpty() && path.element().depth() >= depth) {
            path.pop();
        }
        boolean group = entered.group(2).equals("Group");
        String name = entered.group(3);
        path.push(
                group
                        ? new Entered(depth, name, "")
                        : new Entered(
                                depth, path.isEmpty() ? "" : path.element().group(), name));
    }

    /** The rule that it is in, as {@code group/rule}; empty before the first. */
    String name() {
        return path.stream()
                .filter(Entered::isRule)
                .findFirst()
                .map(deepest -> deepest.group() + "/" + deepest.rule())
                .orElse("");
    }

    /** What the map says of the rule that it is in, or of the nearest around it that it says anything of. */
    Optional<Bilingual> sentence(List<StructureMap> maps) {
        return rules(maps).stream()
                .filter(StructureMapGroupRuleComponent::hasDocumentation)
                .findFirst()
                .map(rule -> Bilingual.of(rule.getDocumentation()));
    }

    /** The element of the source that it is at; empty where it is at the whole. */
    String element(List<StructureMap> maps, String source) {
        return rules(maps).stream()
                .map(StructureMapGroupRuleComponent::getSourceFirstRep)
                .filter(from -> from.hasElement() && source.equals(from.getContext()))
                .findFirst()
                .map(from -> from.getElement())
                .orElse("");
    }

    /** The rules that it is in, the deepest first. */
    private List<StructureMapGroupRuleComponent> rules(List<StructureMap> maps) {
        List<StructureMapGroupRuleComponent> rules = new ArrayList<>();
        path.stream()
                .filter(Entered::isRule)
                .forEach(entered -> maps.stream()
                        .flatMap(map -> map.getGroup().stream())
                        .filter(group -> group.getName().equals(entered.group()))
                        .flatMap(group -> find(group.getRule(), entered.rule()).stream())
                        .findFirst()
                        .ifPresent(rules::add));
        return rules;
    }

    private static Optional<StructureMapGroupRuleComponent> find(
            List<StructureMapGroupRuleComponent> rules, String name) {
        for (StructureMapGroupRuleComponent rule : rules) {
            Optional<StructureMapGroupRuleComponent> found =
                    name.equals(rule.getName()) ? Optional.of(rule) : find(rule.getRule(), name);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
