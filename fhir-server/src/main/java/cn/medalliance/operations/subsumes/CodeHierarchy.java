package cn.medalliance.operations.subsumes;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.CodeSystemHierarchyMeaning;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.CodeSystem.ConceptPropertyComponent;

/**
 * The codes of a code system and what stands above each: the concept around it, and the concepts its properties name as
 * parents or itself as their child.
 *
 * <p>Only an is-a hierarchy tells of meaning; in one that groups or divides nothing stands above anything. See
 * <a href="https://hl7.org/fhir/R4/codesystem.html#hierarchy">R4 CodeSystem, hierarchy</a>.
 */
final class CodeHierarchy {

    private static final Set<String> UPWARDS = Set.of("parent", "subsumedBy");
    private static final String DOWNWARDS = "child";

    private final Map<String, Set<String>> above = new HashMap<>();
    private final boolean isMeaning;

    CodeHierarchy(CodeSystem system) {
        this.isMeaning =
                !system.hasHierarchyMeaning() || system.getHierarchyMeaning() == CodeSystemHierarchyMeaning.ISA;
        system.getConcept().forEach(this::add);
    }

    private void add(ConceptDefinitionComponent concept) {
        Set<String> parents = above.computeIfAbsent(concept.getCode(), code -> new HashSet<>());
        for (ConceptPropertyComponent property : concept.getProperty()) {
            if (UPWARDS.contains(property.getCode())) {
                parents.add(property.getValue().primitiveValue());
            } else if (DOWNWARDS.equals(property.getCode())) {
                putAbove(property.getValue().primitiveValue(), concept.getCode());
            }
        }
        for (ConceptDefinitionComponent child : concept.getConcept()) {
            putAbove(child.getCode(), concept.getCode());
            add(child);
        }
    }

    private void putAbove(String child, String parent) {
        above.computeIfAbsent(child, code -> new HashSet<>()).add(parent);
    }

    boolean knows(String code) {
        return above.containsKey(code);
    }

    /** Whether the one code means more than the other and all of it. */
    boolean isAbove(String upper, String lower) {
        if (!isMeaning) {
            return false;
        }
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(parents(lower));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (next.equals(upper)) {
                return true;
            }
            if (seen.add(next)) {
                open.addAll(parents(next));
            }
        }
        return false;
    }

    private Collection<String> parents(String code) {
        return above.getOrDefault(code, Set.of());
    }
}
