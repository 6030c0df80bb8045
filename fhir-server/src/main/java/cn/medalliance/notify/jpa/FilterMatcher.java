package cn.medalliance.notify.jpa;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeResourceDefinition;
import ca.uhn.fhir.jpa.searchparam.MatchUrlService;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.jpa.searchparam.extractor.ISearchParamExtractor;
import ca.uhn.fhir.jpa.searchparam.extractor.PathAndRef;
import ca.uhn.fhir.jpa.searchparam.matcher.InMemoryResourceMatcher;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry.SearchParamLookupContextEnum;
import cn.medalliance.fhir.search.rules.SearchRules;
import cn.medalliance.notify.model.Filter;
import cn.medalliance.security.caller.jpa.CallerStore;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Resource;

/**
 * Whether a version passes a subscriber's filters: by the version itself, not by what is stored now. What a chain asks of is
 * searched as the subscriber, so that a filter tells nobody of what he may not see.
 */
final class FilterMatcher {

    private final FhirContext fhir;
    private final InMemoryResourceMatcher matcher;
    private final MatchUrlService urls;
    private final ISearchParamExtractor extractor;
    private final ISearchParamRegistry registry;
    private final SearchRules rules;
    private final CallerStore store;

    FilterMatcher(
            FhirContext fhir,
            InMemoryResourceMatcher matcher,
            MatchUrlService urls,
            ISearchParamExtractor extractor,
            ISearchParamRegistry registry,
            SearchRules rules,
            CallerStore store) {
        this.fhir = fhir;
        this.matcher = matcher;
        this.urls = urls;
        this.extractor = extractor;
        this.registry = registry;
        this.rules = rules;
        this.store = store;
    }

    /** @throws Refusal when a filter's value cannot be judged */
    void check(Filter filter) {
        if (!filter.isChain()) {
            checkOf(filter.type(), filter.query());
            return;
        }
        Set<String> targets = targets(filter);
        targets.forEach(target -> checkOf(target, filter.rest()));
        if (targets.isEmpty()) {
            throw unjudged(filter.query());
        }
    }

    private void checkOf(String type, String query) {
        rules.checkCondition(type, query);
        if (!matcher.canBeEvaluatedInMemory(type + "?" + query).supported()) {
            throw unjudged(query);
        }
    }

    private static Refusal unjudged(String query) {
        return new Refusal(
                ErrorCode.UNSERVABLE_SUBSCRIPTION,
                "该筛选条件无法判断。 The filter cannot be judged: " + query,
                "Subscription.criteria.extension");
    }

    /** The types to which the first step of a chain leads and which have the second. */
    private Set<String> targets(Filter filter) {
        String second = filter.name().substring(filter.first().length() + 1);
        return registry
                .getActiveSearchParam(filter.type(), filter.first(), SearchParamLookupContextEnum.SEARCH)
                .getTargets()
                .stream()
                .filter(type -> registry.hasActiveSearchParam(type, second, SearchParamLookupContextEnum.SEARCH))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether a version passes all filters of its type; to be asked as the subscriber. */
    boolean passes(Resource version, List<Filter> filters) {
        return filters.stream()
                .filter(filter -> filter.type().equals(version.fhirType()))
                .allMatch(filter -> filter.isChain() ? leadsTo(version, filter) : matches(version, filter));
    }

    private boolean matches(Resource version, Filter filter) {
        return matcher.match(filter.type() + "?" + filter.query(), version, null, new SystemRequestDetails())
                .matched();
    }

    private boolean leadsTo(Resource version, Filter filter) {
        Set<String> targets = targets(filter);
        return extractor.extractResourceLinks(version, false).stream()
                .filter(link -> filter.first().equals(link.getSearchParamName()))
                .map(PathAndRef::getRef)
                .map(reference -> reference.getReferenceElement())
                .filter(id -> id.hasIdPart() && targets.contains(id.getResourceType()))
                .anyMatch(id -> isFound(id, filter.rest()));
    }

    private boolean isFound(IIdType id, String query) {
        RuntimeResourceDefinition type = fhir.getResourceDefinition(id.getResourceType());
        SearchParameterMap search = urls.translateMatchUrl(type.getName() + "?" + query, type);
        search.add("_id", new TokenParam(id.getIdPart()));
        return !store.search(type.getImplementingClass().asSubclass(Resource.class), search, 1)
                .isEmpty();
    }
}
