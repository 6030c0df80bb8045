package cn.medalliance.fhir.bundle;

import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import cn.medalliance.fhir.search.SearchRewrite;
import jakarta.persistence.EntityManager;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.jspecify.annotations.Nullable;

/**
 * Writes on the same condition wait for each other, so that each sees what the one before it wrote. Without it, of several
 * equal conditional creates at once all but one would fail.
 */
final class ConditionLocks implements SearchRewrite {

    private static final Set<RestOperationTypeEnum> CONDITIONAL =
            EnumSet.of(RestOperationTypeEnum.CREATE, RestOperationTypeEnum.UPDATE, RestOperationTypeEnum.DELETE);

    private final EntityManager entityManager;

    ConditionLocks(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** A single write looks for its match within its transaction; the lock comes before. */
    @Override
    public SearchParameterMap rewrite(
            @Nullable String type, SearchParameterMap asked, @Nullable RequestDetails request) {
        if (request != null && CONDITIONAL.contains(request.getRestOperationType())) {
            String condition = request.getConditionalUrl(request.getRestOperationType());
            if (condition != null) {
                take(key(String.valueOf(type), condition));
            }
        }
        return asked;
    }

    /** Takes those of all entries of a transaction, in one order for all transactions. */
    void takeAll(Collection<BundleEntryComponent> entries) {
        entries.stream()
                .flatMap(entry -> EntryConditions.of(entry).stream())
                .map(condition -> key(condition.substring(0, condition.indexOf('?')), condition))
                .sorted()
                .distinct()
                .forEach(this::take);
    }

    private static String key(String type, String condition) {
        String query = condition.substring(condition.indexOf('?') + 1);
        return type + "?" + URLDecoder.decode(query, StandardCharsets.UTF_8);
    }

    private void take(String key) {
        entityManager
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:key, 0)) as text)")
                .setParameter("key", key)
                .getResultList();
    }
}
