package cn.medalliance.fhir.search;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.dao.IResultIterator;
import ca.uhn.fhir.jpa.dao.ISearchBuilder;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import ca.uhn.fhir.jpa.model.search.SearchBuilderLoadIncludesParameters;
import ca.uhn.fhir.jpa.model.search.SearchRuntimeDetails;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.model.api.Include;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.DateRangeParam;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.jspecify.annotations.Nullable;

/**
 * HAPI's search builder, asked with the rewritten search. All searches come through here: clients', conditional
 * addresses, and those that no interceptor sees.
 */
final class RewritingSearchBuilder implements ISearchBuilder<JpaPid> {

    private final ISearchBuilder<JpaPid> hapi;
    private final List<SearchRewrite> rewrites;
    private final @Nullable String type;

    RewritingSearchBuilder(ISearchBuilder<JpaPid> hapi, List<SearchRewrite> rewrites, @Nullable String type) {
        this.hapi = hapi;
        this.rewrites = rewrites;
        this.type = type;
    }

    private SearchParameterMap rewrite(SearchParameterMap asked, @Nullable RequestDetails request) {
        SearchParameterMap rewritten = asked;
        for (SearchRewrite rewrite : rewrites) {
            rewritten = rewrite.rewrite(type, rewritten, request);
        }
        return rewritten;
    }

    @Override
    public IResultIterator<JpaPid> createQuery(
            SearchParameterMap search,
            SearchRuntimeDetails details,
            @Nullable RequestDetails request,
            RequestPartitionId partition) {
        return hapi.createQuery(rewrite(search, request), details, request, partition);
    }

    @Override
    public Long createCountQuery(
            SearchParameterMap search,
            String searchId,
            @Nullable RequestDetails request,
            RequestPartitionId partition) {
        return hapi.createCountQuery(rewrite(search, request), searchId, request, partition);
    }

    @Override
    public void setMaxResultsToFetch(@Nullable Integer most) {
        hapi.setMaxResultsToFetch(most);
    }

    @Override
    public void setDeduplicateInDatabase(boolean isWanted) {
        hapi.setDeduplicateInDatabase(isWanted);
    }

    @Override
    public void setRequireTotal(boolean isRequired) {
        hapi.setRequireTotal(isRequired);
    }

    @Override
    public boolean requiresTotal() {
        return hapi.requiresTotal();
    }

    @Override
    public void loadResourcesByPid(
            Collection<JpaPid> ids,
            Collection<JpaPid> included,
            List<IBaseResource> found,
            boolean isForHistory,
            @Nullable RequestDetails request) {
        hapi.loadResourcesByPid(ids, included, found, isForHistory, request);
    }

    @Override
    public List<IBaseResource> loadResourcesByPid(Collection<JpaPid> ids, @Nullable RequestDetails request) {
        return hapi.loadResourcesByPid(ids, request);
    }

    @Override
    @Deprecated
    public Set<JpaPid> loadIncludes(
            FhirContext fhir,
            EntityManager entityManager,
            Collection<JpaPid> matches,
            Collection<Include> includes,
            boolean isReverse,
            @Nullable DateRangeParam lastUpdated,
            String searchId,
            @Nullable RequestDetails request,
            @Nullable Integer most) {
        return hapi.loadIncludes(
                fhir, entityManager, matches, includes, isReverse, lastUpdated, searchId, request, most);
    }

    @Override
    public Set<JpaPid> loadIncludes(SearchBuilderLoadIncludesParameters<JpaPid> parameters) {
        return hapi.loadIncludes(parameters);
    }

    @Override
    public void setFetchSize(int size) {
        hapi.setFetchSize(size);
    }

    @Override
    public void setPreviouslyAddedResourcePids(List<JpaPid> ids) {
        hapi.setPreviouslyAddedResourcePids(ids);
    }
}
