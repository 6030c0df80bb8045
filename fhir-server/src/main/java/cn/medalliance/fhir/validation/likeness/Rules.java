package cn.medalliance.fhir.validation.likeness;

import cn.medalliance.fhir.path.Compiled;
import java.util.List;
import java.util.Set;

/**
 * What a definition says about values, as far as a signature must know it.
 *
 * @param rules whose answers belong to the signature
 * @param pinned elements whose values are looked at in other ways, so that they are taken as they are
 * @param isKnown false when the definition says something of which it is not known what it looks at
 */
record Rules(List<Rule> rules, Set<String> pinned, boolean isKnown) {

    static final Rules NONE = new Rules(List.of(), Set.of(), true);
    static final Rules UNKNOWN = new Rules(List.of(), Set.of(), false);

    /**
     * An invariant.
     *
     * @param path the JSON properties that lead from what is defined to where it stands
     * @param expression as it was written
     */
    record Rule(List<String> path, String expression, Compiled.Finding finding) {

        boolean isSameAs(Rule other) {
            return path.equals(other.path) && expression.equals(other.expression);
        }
    }
}
