package cn.medalliance.fhir.text;

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
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBaseResource;

/** HAPI's search builder, which never sees {@code _content} and {@code _text}: they are answered before it is asked. */
final class TextSearchBuilder implements ISearchBuilder<JpaPid> {

    private final ISearchBuilder<JpaPid> hapi;
    private final String type;
    private final TextParameters text;

    TextSearchBuilder(ISearchBuilder<JpaPid> hapi, String type, TextParameters text) {
        this.hapi = hapi;
        this.type = type;
        this.text = text;
    }

    @Override
    public IResultIterator<JpaPid> createQuery(
            SearchParameterMap parameters,
            SearchRuntimeDetails runtime,
            RequestDetails request,
            RequestPartitionId partition) {
        return hapi.createQuery(text.answered(type, parameters), runtime, request, partition);
    }

    @Override
    public Stream<JpaPid> createQueryStream(
            SearchParameterMap parameters,
            SearchRuntimeDetails runtime,
            RequestDetails request,
            RequestPartitionId partition) {
        return hapi.createQueryStream(text.answered(type, parameters), runtime, request, partition);
    }

    @Override
    public Long createCountQuery(
            SearchParameterMap parameters, String search, RequestDetails request, RequestPartitionId partition) {
        return hapi.createCountQuery(text.answered(type, parameters), search, request, partition);
    }

    @Override
    public void setMaxResultsToFetch(Integer most) {
        hapi.setMaxResultsToFetch(most);
    }

    @Override
    public void setDeduplicateInDatabase(boolean deduplicate) {
        hapi.setDeduplicateInDatabase(deduplicate);
    }

    @Override
    public void setRequireTotal(boolean require) {
        hapi.setRequireTotal(require);
    }

    @Override
    public boolean requiresTotal() {
        return hapi.requiresTotal();
    }

    @Override
    public void loadResourcesByPid(
            Collection<JpaPid> pids,
            Collection<JpaPid> included,
            List<IBaseResource> resources,
            boolean history,
            RequestDetails request) {
        hapi.loadResourcesByPid(pids, included, resources, history, request);
    }

    @Override
    public List<IBaseResource> loadResourcesByPid(Collection<JpaPid> pids, RequestDetails request) {
        return hapi.loadResourcesByPid(pids, request);
    }

    @Deprecated
    @Override
    public Set<JpaPid> loadIncludes(
            FhirContext context,
            EntityManager database,
            Collection<JpaPid> matches,
            Collection<Include> includes,
            boolean reverse,
            DateRangeParam lastUpdated,
            String search,
            RequestDetails request,
            Integer most) {
        return hapi.loadIncludes(context, database, matches, includes, reverse, lastUpdated, search, request, most);
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
    public void setPreviouslyAddedResourcePids(List<JpaPid> pids) {
        hapi.setPreviouslyAddedResourcePids(pids);
    }
}
