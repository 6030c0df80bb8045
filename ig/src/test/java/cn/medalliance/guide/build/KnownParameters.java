package cn.medalliance.guide.build;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeSearchParam;
import cn.medalliance.guide.Guide;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.SearchParameter;

/** The search parameters of FHIR R4 and those of the guide. */
final class KnownParameters {
    /** Parameters of every type, which HAPI does not list with each. */
    private static final Map<String, String> OF_ALL = Map.of("_id", "token", "_lastUpdated", "date");

    private final Map<String, SearchParameter> ours = new HashMap<>();

    private KnownParameters() {}

    static KnownParameters of(Guide guide) {
        KnownParameters known = new KnownParameters();
        for (String json : guide.resources("SearchParameter")) {
            SearchParameter parameter =
                    FhirContext.forR4Cached().newJsonParser().parseResource(SearchParameter.class, json);
            for (CodeType base : parameter.getBase()) {
                known.ours.put(base.getValue() + "?" + parameter.getCode(), parameter);
            }
        }
        return known;
    }

    /** The kind of a parameter as FHIR writes it; empty when nobody defines it. */
    Optional<String> typeOf(String resourceType, String name) {
        if (isOurs(resourceType, name)) {
            return Optional.of(ours.get(resourceType + "?" + name).getType().toCode());
        }
        RuntimeSearchParam parameter =
                FhirContext.forR4Cached().getResourceDefinition(resourceType).getSearchParam(name);
        return parameter == null
                ? Optional.ofNullable(OF_ALL.get(name))
                : Optional.of(parameter.getParamType().getCode());
    }

    boolean isOurs(String resourceType, String name) {
        return ours.containsKey(resourceType + "?" + name);
    }

    String definitionOf(String resourceType, String name) {
        return ours.get(resourceType + "?" + name).getUrl();
    }
}
