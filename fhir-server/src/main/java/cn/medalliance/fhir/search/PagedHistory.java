package cn.medalliance.fhir.search;

import ca.uhn.fhir.interceptor.api.IInterceptorBroadcaster;
import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.dao.IJpaStorageResourceParser;
import ca.uhn.fhir.jpa.dao.tx.HapiTransactionService;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import ca.uhn.fhir.jpa.model.entity.ResourceHistoryTable;
import ca.uhn.fhir.jpa.search.PersistedJpaBundleProviderFactory;
import ca.uhn.fhir.rest.api.server.IBundleProvider;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SimplePreResourceAccessDetails;
import ca.uhn.fhir.rest.param.HistorySearchStyleEnum;
import ca.uhn.fhir.rest.server.RestfulServerUtils;
import ca.uhn.fhir.rest.server.interceptor.ServerInterceptorUtil;
import cn.medalliance.fhir.server.LimitProperties;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.jspecify.annotations.Nullable;

/**
 * Tells the versions of a resource, a type or everything, newest first. A page's link says after which version the next
 * page goes on, so nothing is kept: what others write meanwhile is newer than the first page and moves nothing, and a
 * link works after a restart. HAPI's own way keeps each history as a search and counts from its newest version.
 *
 * <p>Only the history of one resource has a total; of the others it would cost a count of the whole table.
 */
final class PagedHistory extends PersistedJpaBundleProviderFactory {

    private final HapiTransactionService transactions;
    private final IInterceptorBroadcaster interceptors;
    private final EntityManager entityManager;
    private final IJpaStorageResourceParser parser;
    private final LimitProperties limits;

    PagedHistory(
            HapiTransactionService transactions,
            IInterceptorBroadcaster interceptors,
            EntityManager entityManager,
            IJpaStorageResourceParser parser,
            LimitProperties limits) {
        this.transactions = transactions;
        this.interceptors = interceptors;
        this.entityManager = entityManager;
        this.parser = parser;
        this.limits = limits;
    }

    @Override
    public IBundleProvider history(
            RequestDetails request,
            String type,
            @Nullable JpaPid resource,
            @Nullable Date since,
            @Nullable Date until,
            @Nullable Integer offset,
            @Nullable HistorySearchStyleEnum style,
            RequestPartitionId partition) {
        Versions versions = new Versions(entityManager);
        if (resource != null) {
            versions.where("h.myResourceId = :resource", "resource", resource.getId());
        } else if (type != null) {
            versions.where("h.myResourceType = :type", "type", type);
        }
        if (until != null) {
            versions.where("h.myUpdated <= :until", "until", until);
        }
        return transactions
                .withRequest(request)
                .withRequestPartitionId(partition)
                .readOnly()
                .execute(() -> {
                    if (since != null) {
                        boolean asItWas = style == HistorySearchStyleEnum.AT && resource != null;
                        versions.where("h.myUpdated >= :since", "since", asItWas ? versions.currentAt(since) : since);
                    }
                    return page(request, versions, resource != null);
                });
    }

    private SearchPage page(RequestDetails request, Versions versions, boolean hasTotal) {
        byte[] query = PageToken.queryOf(SearchPages.askedBy(request) + ' ' + request.getRequestPath() + versions);
        Integer total = hasTotal ? versions.count() : null;
        PageToken token = SearchPages.tokenOf(request).orElse(null);
        if (token != null) {
            if (!(token instanceof PageToken.AfterVersion after) || !java.util.Arrays.equals(token.query(), query)) {
                throw new Refusal(ErrorCode.INVALID_REQUEST, "the link is of another history", SearchPages.PARAMETER);
            }
            versions.after(after);
        }
        Integer asked = RestfulServerUtils.extractCountParameter(request);
        int count = asked == null ? limits.defaultPage() : Math.min(asked, limits.page());
        List<ResourceHistoryTable> found = versions.list(count + 1);
        PageToken next = null;
        if (found.size() > count) {
            found = found.subList(0, count);
            next = count == 0 ? null : after(query, found.get(count - 1));
        }
        SearchPages.linkHistory(request, next);
        return new SearchPage(shown(request, found), total, null);
    }

    private static PageToken after(byte[] query, ResourceHistoryTable version) {
        return new PageToken.AfterVersion(
                query,
                version.getUpdatedDate().toInstant(),
                version.getResourceId().getId(),
                version.getVersion());
    }

    private List<IBaseResource> shown(RequestDetails request, List<ResourceHistoryTable> versions) {
        List<IBaseResource> resources = new ArrayList<>();
        versions.forEach(version -> resources.add(parser.toResource(version, true)));
        SimplePreResourceAccessDetails access = new SimplePreResourceAccessDetails(resources);
        ResourceAccess.ask(interceptors, request, access);
        access.applyFilterToList();
        return ServerInterceptorUtil.fireStoragePreshowResource(resources, request, interceptors);
    }

    /** The versions that match, as a query being put together. */
    private static final class Versions {

        private static final String FROM = " from ResourceHistoryTable h";
        private static final String NEWEST_FIRST =
                " order by h.myUpdated desc, h.myResourceId desc, h.myResourceVersion desc";

        private final EntityManager entityManager;
        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> values = new LinkedHashMap<>();

        Versions(EntityManager entityManager) {
            this.entityManager = entityManager;
        }

        void where(String condition, String name, Object value) {
            conditions.add(condition);
            values.put(name, value);
        }

        /** Only what comes after a version; the first condition is what an index can use. */
        void after(PageToken.AfterVersion version) {
            conditions.add("h.myUpdated <= :updated and (h.myUpdated < :updated or h.myResourceId < :afterResource"
                    + " or (h.myResourceId = :afterResource and h.myResourceVersion < :afterVersion))");
            values.put("updated", Date.from(version.updated()));
            values.put("afterResource", version.resource());
            values.put("afterVersion", version.version());
        }

        List<ResourceHistoryTable> list(int most) {
            return query("select h" + FROM + " join fetch h.myResourceTable", NEWEST_FIRST, ResourceHistoryTable.class)
                    .setMaxResults(most)
                    .getResultList();
        }

        int count() {
            return Math.toIntExact(
                    query("select count(h)" + FROM, "", Long.class).getSingleResult());
        }

        /** When the version was written that was the current one at a moment; the moment itself when there was none. */
        Date currentAt(Date moment) {
            Versions before = new Versions(entityManager);
            before.conditions.addAll(conditions);
            before.values.putAll(values);
            before.where("h.myUpdated <= :moment", "moment", moment);
            Date written = before.query("select max(h.myUpdated)" + FROM, "", Date.class)
                    .getSingleResult();
            return written == null ? moment : written;
        }

        private <T> TypedQuery<T> query(String what, String order, Class<T> result) {
            String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
            TypedQuery<T> query = entityManager.createQuery(what + where + order, result);
            values.forEach(query::setParameter);
            return query;
        }

        @Override
        public String toString() {
            return conditions + "" + values;
        }
    }
}
