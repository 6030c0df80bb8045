package cn.medalliance.fhir.search.rules;

import ca.uhn.fhir.rest.api.RestSearchParameterTypeEnum;
import java.util.Map;
import java.util.Set;

/**
 * Which modifier means something for which kind of parameter, and is answered here.
 *
 * <p>See <a href="https://hl7.org/fhir/R4/search.html#modifiers">R4 modifiers</a>.
 */
final class Modifiers {

    static final String MISSING = "missing";

    private static final Map<RestSearchParameterTypeEnum, Set<String>> OF_KIND = Map.of(
            RestSearchParameterTypeEnum.STRING, Set.of(MISSING, "exact", "contains"),
            RestSearchParameterTypeEnum.TOKEN, Set.of(MISSING, "text", "not", "above", "below", "in", "not-in"),
            RestSearchParameterTypeEnum.REFERENCE, Set.of(MISSING, "above", "below"),
            RestSearchParameterTypeEnum.URI, Set.of(MISSING, "above", "below", "contains"),
            RestSearchParameterTypeEnum.DATE, Set.of(MISSING),
            RestSearchParameterTypeEnum.NUMBER, Set.of(MISSING),
            RestSearchParameterTypeEnum.QUANTITY, Set.of(MISSING),
            // Refused where they are answered, with the reason.
            RestSearchParameterTypeEnum.COMPOSITE, Set.of(MISSING, "not"));

    /** Parameters of every type whose modifiers are fewer than their kind's. */
    private static final Map<String, Set<String>> OF_NAME = Map.of(
            "_id", Set.of(),
            "_lastUpdated", Set.of(),
            "_text", Set.of(),
            "_content", Set.of(),
            "_filter", Set.of(),
            "_tag", Set.of("not", MISSING, "above", "below"),
            "_security", Set.of("not", MISSING),
            "_profile", Set.of("below", MISSING, "above"));

    private Modifiers() {}

    static boolean has(String parameter, RestSearchParameterTypeEnum kind, String modifier) {
        Set<String> known = OF_NAME.containsKey(parameter)
                ? OF_NAME.getOrDefault(parameter, Set.of())
                : OF_KIND.getOrDefault(kind, Set.of());
        return known.contains(modifier);
    }
}
