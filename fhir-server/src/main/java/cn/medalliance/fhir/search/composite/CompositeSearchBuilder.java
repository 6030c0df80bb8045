package cn.medalliance.fhir.search.composite;

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
final class CompositeSearchBuilder implements ISearchBuilder<JpaPid> {

    private final ISearchBuilder<JpaPid> hapi;
    private final CompositeRewriter rewriter;
    private final @Nullable String type;

    CompositeSearchBuilder(ISearchBuilder<JpaPid> hapi, CompositeRewriter rewriter, @Nullable String type) {
        this.hapi = hapi;
        this.rewriter = rewriter;
        this.type = type;
    }

    @Override
    public IResultIterator<JpaPid> createQuery(
            SearchParameterMap search,
            SearchRuntimeDetails details,
            @Nullable RequestDetails request,
            RequestPartitionId partition) {
        return hapi.createQuery(rewriter.rewrite(type, search), details, request, partition);
    }

    @Override
    public Long createCountQuery(
            SearchParameterMap search,
            String searchId,
            @Nullable RequestDetails request,
            RequestPartitionId partition) {
        return hapi.createCountQuery(rewriter.rewrite(type, search), searchId, request, partition);
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
