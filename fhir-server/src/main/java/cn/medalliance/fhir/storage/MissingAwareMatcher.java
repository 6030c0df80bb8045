package cn.medalliance.fhir.storage;

import ca.uhn.fhir.context.RuntimeResourceDefinition;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.jpa.searchparam.extractor.ResourceIndexedSearchParams;
import ca.uhn.fhir.jpa.searchparam.matcher.InMemoryMatchResult;
import ca.uhn.fhir.jpa.searchparam.matcher.InMemoryResourceMatcher;
import ca.uhn.fhir.model.api.IQueryParameterType;
import ca.uhn.fhir.rest.param.TokenParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.jspecify.annotations.Nullable;

/**
 * Whether a resource that is about to be stored meets the condition of its own request. HAPI's matcher fails at a token
 * with {@code :missing}; that is judged here, and HAPI's matcher asked for the rest.
 */
final class MissingAwareMatcher extends InMemoryResourceMatcher {

    @Override
    public InMemoryMatchResult match(
            SearchParameterMap asked,
            @Nullable IBaseResource resource,
            RuntimeResourceDefinition type,
            @Nullable ResourceIndexedSearchParams indexed) {
        SearchParameterMap rest = asked.clone();
        rest.setLastUpdated(asked.getLastUpdated());
        String unjudged = null;
        for (Map.Entry<String, List<List<IQueryParameterType>>> entry : asked.entrySet()) {
            String name = entry.getKey();
            List<List<IQueryParameterType>> others = new ArrayList<>();
            for (List<IQueryParameterType> alternatives : entry.getValue()) {
                if (!asksWhetherMissing(alternatives)) {
                    others.add(alternatives);
                } else if (name.startsWith("_")) {
                    // Of the resource's meta, which is not among the indexed tokens.
                    unjudged = name;
                } else if (indexed != null && !isMet(name, alternatives, indexed)) {
                    return InMemoryMatchResult.fromBoolean(false);
                }
            }
            rest.remove(name);
            if (!others.isEmpty()) {
                rest.put(name, others);
            }
        }
        InMemoryMatchResult result = super.match(rest, resource, type, indexed);
        return unjudged != null && result.matched()
                ? InMemoryMatchResult.unsupportedFromParameterAndReason(unjudged, InMemoryMatchResult.QUALIFIER)
                : result;
    }

    private static boolean asksWhetherMissing(List<IQueryParameterType> alternatives) {
        return !alternatives.isEmpty() && alternatives.get(0) instanceof TokenParam token && token.getMissing() != null;
    }

    private static boolean isMet(
            String name, List<IQueryParameterType> alternatives, ResourceIndexedSearchParams indexed) {
        boolean isMissing = indexed.myTokenParams.stream()
                .noneMatch(token -> name.equals(token.getParamName()) && !token.isMissing());
        return alternatives.stream()
                .anyMatch(asked -> Boolean.valueOf(isMissing).equals(asked.getMissing()));
    }
}
