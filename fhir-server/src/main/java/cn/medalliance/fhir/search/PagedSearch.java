package cn.medalliance.fhir.search;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.IInterceptorBroadcaster;
import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.dao.IResultIterator;
import ca.uhn.fhir.jpa.dao.ISearchBuilder;
import ca.uhn.fhir.jpa.dao.tx.HapiTransactionService;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import ca.uhn.fhir.jpa.model.search.SearchRuntimeDetails;
import ca.uhn.fhir.jpa.search.SynchronousSearchSvcImpl;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.jpa.util.SearchParameterMapCalculator;
import ca.uhn.fhir.model.api.Include;
import ca.uhn.fhir.rest.api.server.IBundleProvider;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.SimpleBundleProvider;
import ca.uhn.fhir.rest.server.interceptor.ServerInterceptorUtil;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.jspecify.annotations.Nullable;

/**
 * Answers a client's search with one statement for the first page and nothing kept; from the second page on a snapshot
 * of the rest. HAPI's own way keeps every search in the database and sleeps half a second where a join gives a resource
 * more than once. The server's own searches go HAPI's way.
 */
final class PagedSearch extends SynchronousSearchSvcImpl {

    private final FhirContext fhirContext;
    private final JpaStorageSettings settings;
    private final HapiTransactionService transactions;
    private final IInterceptorBroadcaster interceptors;
    private final EntityManager entityManager;
    private final PageSnapshots snapshots;
    private final SearchProperties properties;
    private final int defaultPage;

    PagedSearch(
            FhirContext fhirContext,
            JpaStorageSettings settings,
            HapiTransactionService transactions,
            IInterceptorBroadcaster interceptors,
            EntityManager entityManager,
            PageSnapshots snapshots,
            SearchProperties properties,
            int defaultPage) {
        this.fhirContext = fhirContext;
        this.settings = settings;
        this.transactions = transactions;
        this.interceptors = interceptors;
        this.entityManager = entityManager;
        this.snapshots = snapshots;
        this.properties = properties;
        this.defaultPage = defaultPage;
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"})
    public IBundleProvider executeQuery(
            SearchParameterMap search,
            RequestDetails request,
            String searchId,
            ISearchBuilder builder,
            Integer loadSynchronousUpTo,
            RequestPartitionId partition) {
        if (!SearchPages.isOwn(search, request)) {
            return super.executeQuery(search, request, searchId, builder, loadSynchronousUpTo, partition);
        }
        return new Run(search, request, searchId, builder, partition).answer();
    }

    /** One search being answered. */
    private final class Run {

        private final SearchParameterMap search;
        private final RequestDetails request;
        private final String searchId;
        private final ISearchBuilder<JpaPid> builder;
        private final RequestPartitionId partition;
        private final int count;
        private final byte[] query;

        Run(
                SearchParameterMap search,
                RequestDetails request,
                String searchId,
                ISearchBuilder<JpaPid> builder,
                RequestPartitionId partition) {
            this.search = search;
            this.request = request;
            this.searchId = searchId;
            this.builder = builder;
            this.partition = partition;
            this.count = search.getCount() == null ? defaultPage : search.getCount();
            this.query = PageToken.queryOf(SearchPages.askedBy(request)
                    + ' '
                    + SearchPages.addressOf(request)
                    + search.toNormalizedQueryString());
        }

        IBundleProvider answer() {
            if (SearchParameterMapCalculator.isWantOnlyCount(search)) {
                SimpleBundleProvider onlyCount = new SimpleBundleProvider();
                onlyCount.setSize(read(this::countMatches));
                return onlyCount;
            }
            PageToken token = SearchPages.tokenOf(request).orElse(null);
            if (token == null) {
                return firstPage();
            }
            if (!java.util.Arrays.equals(token.query(), query)) {
                throw new Refusal(ErrorCode.INVALID_REQUEST, "the link is of another search", SearchPages.PARAMETER);
            }
            if (token instanceof PageToken.AfterFirst first) {
                return secondPage(first);
            }
            if (token instanceof PageToken.InSnapshot place) {
                return laterPage(place);
            }
            throw new Refusal(ErrorCode.INVALID_REQUEST, "the link is of a history", SearchPages.PARAMETER);
        }

        private IBundleProvider firstPage() {
            Integer total = wantsTotal() ? read(this::countMatches) : null;
            boolean keepsAtOnce = count > properties.statelessPage() || search.getEverythingMode() != null;
            List<Long> ids = read(() -> find(keepsAtOnce ? null : count + 1));
            if (ids.size() <= count) {
                return page(ids, total == null ? Integer.valueOf(ids.size()) : total, null);
            }
            List<Long> shown = ids.subList(0, count);
            PageToken next;
            if (keepsAtOnce) {
                UUID snapshot = snapshots.store(query, ids.subList(count, ids.size()), count);
                next = new PageToken.InSnapshot(query, snapshot, 0);
            } else {
                next = new PageToken.AfterFirst(query, Instant.now(), List.copyOf(shown));
            }
            return page(shown, total, next);
        }

        /** Finds all that match now, without what the first page gave, and keeps it. */
        private IBundleProvider secondPage(PageToken.AfterFirst first) {
            if (first.begun().plus(snapshots.lifetime()).isBefore(Instant.now())) {
                throw new Refusal(ErrorCode.EXPIRED_PAGE, "", SearchPages.PARAMETER);
            }
            Set<Long> seen = new HashSet<>(first.seen());
            List<Long> rest = read(() -> find(null)).stream()
                    .filter(id -> !seen.contains(id))
                    .toList();
            Integer total = wantsTotal() ? Integer.valueOf(seen.size() + rest.size()) : null;
            if (rest.size() <= count) {
                return page(rest, total, null);
            }
            UUID snapshot = snapshots.store(query, rest, seen.size());
            return page(rest.subList(0, count), total, new PageToken.InSnapshot(query, snapshot, count));
        }

        private IBundleProvider laterPage(PageToken.InSnapshot place) {
            PageSnapshots.Part part = snapshots.read(place, count);
            int given = place.offset() + part.ids().size();
            Integer total = wantsTotal() ? Integer.valueOf(part.before() + part.size()) : null;
            PageToken next = given < part.size() ? new PageToken.InSnapshot(query, place.snapshot(), given) : null;
            return page(snapshots.withoutDeleted(part.ids()), total, next);
        }

        private boolean wantsTotal() {
            return search.getSearchTotalMode() != null && SearchParameterMapCalculator.isWantCount(search);
        }

        private int countMatches() {
            return Math.toIntExact(builder.createCountQuery(search.clone(), searchId, request, partition));
        }

        /** Internal ids that match, in order; all of them when {@code limit} is null. */
        private List<Long> find(@Nullable Integer limit) {
            int most = limit == null ? properties.largestResult() + 1 : limit;
            SearchParameterMap bounded = search.clone();
            bounded.setCount(most);
            bounded.setOffset(0);
            builder.setMaxResultsToFetch(most);
            SearchRuntimeDetails details = new SearchRuntimeDetails(request, searchId);
            details.setLoadSynchronous(true);
            List<Long> ids = new ArrayList<>();
            try (IResultIterator<JpaPid> found = builder.createQuery(bounded, details, request, partition)) {
                while (found.hasNext() && ids.size() < most) {
                    ids.add(found.next().getId());
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            if (limit == null && ids.size() > properties.largestResult()) {
                throw new Refusal(
                        ErrorCode.NOT_ANSWERABLE,
                        "more than " + properties.largestResult()
                                + " matches (medalliance.search.largest-result): narrow the search or use $export");
            }
            return Narrowing.narrow(request, ids);
        }

        private SearchPage page(List<Long> ids, @Nullable Integer total, @Nullable PageToken next) {
            return new SearchPage(read(() -> load(ids)), total, next);
        }

        private List<IBaseResource> load(List<Long> ids) {
            List<JpaPid> pids =
                    new ArrayList<>(ResourceAccess.allowed(interceptors, request, JpaPid.fromLongList(ids), builder));
            List<JpaPid> included = new ArrayList<>();
            Integer room = settings.getMaximumIncludesToLoadPerPage();
            included.addAll(includes(pids, search.getRevIncludes(), true, room));
            pids.addAll(included);
            if (search.getEverythingMode() == null) {
                Set<JpaPid> forward = includes(pids, search.getIncludes(), false, room);
                included.addAll(forward);
                pids.addAll(forward);
            }
            List<IBaseResource> resources = new ArrayList<>();
            builder.loadResourcesByPid(pids, included, resources, false, request);
            return ServerInterceptorUtil.fireStoragePreshowResource(resources, request, interceptors);
        }

        private Set<JpaPid> includes(List<JpaPid> matches, Set<Include> wanted, boolean reverse, Integer room) {
            return builder.loadIncludes(
                    fhirContext,
                    entityManager,
                    matches,
                    wanted,
                    reverse,
                    search.getLastUpdated(),
                    "search",
                    request,
                    room);
        }

        private <T> T read(java.util.function.Supplier<T> work) {
            return transactions
                    .withRequest(request)
                    .withRequestPartitionId(partition)
                    .readOnly()
                    .execute(work::get);
        }
    }
}
