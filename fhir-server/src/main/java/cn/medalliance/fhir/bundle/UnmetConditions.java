package cn.medalliance.fhir.bundle;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeResourceDefinition;
import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.entity.ResourceIndexedSearchParamToken;
import ca.uhn.fhir.jpa.searchparam.MatchUrlService;
import ca.uhn.fhir.model.api.IQueryParameterType;
import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
import ca.uhn.fhir.rest.param.TokenParam;
import com.google.common.collect.Lists;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;

/**
 * Finds with one query which conditions of a transaction nothing can meet, because no resource has the identifier that they
 * name, whatever else they ask for and whoever asks. HAPI would look for each by a query of its own: it looks up together only
 * conditions of a single parameter, and in secured mode none, since each search is narrowed to what the caller may see. A
 * condition whose identifier somebody has is left to that search.
 */
final class UnmetConditions {

    private static final String IDENTIFIER = "identifier";
    /** An index row holds no more; such conditions are refused where HAPI searches. */
    private static final int LONGEST_VALUE = 200;
    /** Well below what a statement may have as parameters. */
    private static final int AT_ONCE = 1000;

    private static final String THERE = """
            select distinct hash_sys_and_value from hfj_spidx_token where hash_sys_and_value in (:hashes)
            """;

    private final EntityManager entityManager;
    private final FhirContext fhir;
    private final MatchUrlService addresses;
    private final PartitionSettings partitions;

    UnmetConditions(
            EntityManager entityManager, FhirContext fhir, MatchUrlService addresses, PartitionSettings partitions) {
        this.entityManager = entityManager;
        this.fhir = fhir;
        this.addresses = addresses;
        this.partitions = partitions;
    }

    /** Notes in the transaction, whose conditions are locked, those that nothing meets. */
    void note(Collection<BundleEntryComponent> entries, TransactionDetails details) {
        Map<String, Long> conditions = new LinkedHashMap<>();
        entries.stream()
                .filter(UnmetConditions::isLookedUp)
                .flatMap(entry -> EntryConditions.of(entry).stream())
                .forEach(condition -> hash(condition).ifPresent(hash -> conditions.put(condition, hash)));
        // One alone is asked no cheaper here.
        if (conditions.size() < 2) {
            return;
        }
        Set<Long> there = there(Set.copyOf(conditions.values()));
        conditions.forEach((condition, hash) -> {
            if (!there.contains(hash)) {
                details.addResolvedMatchUrl(fhir, condition, TransactionDetails.NOT_FOUND);
            }
        });
    }

    /** HAPI asks what it knows of a condition before these. */
    private static boolean isLookedUp(BundleEntryComponent entry) {
        HTTPVerb method = entry.getRequest().getMethod();
        boolean isUpdate = method == HTTPVerb.PUT || method == HTTPVerb.PATCH;
        return entry.getRequest().hasIfNoneExist() ? method == HTTPVerb.POST : isUpdate;
    }

    private Optional<Long> hash(String condition) {
        String type = condition.substring(0, condition.indexOf('?'));
        if (!condition.contains(IDENTIFIER + "=") || !fhir.getResourceTypes().contains(type)) {
            return Optional.empty();
        }
        RuntimeResourceDefinition definition = fhir.getResourceDefinition(type);
        return Stream.ofNullable(
                        addresses.translateMatchUrl(condition, definition).get(IDENTIFIER))
                .flatMap(List::stream)
                .filter(alternatives -> alternatives.size() == 1)
                .map(alternatives -> alternatives.get(0))
                .filter(UnmetConditions::isWhole)
                .map(TokenParam.class::cast)
                .findFirst()
                .map(number -> ResourceIndexedSearchParamToken.calculateHashSystemAndValue(
                        partitions,
                        RequestPartitionId.defaultPartition(),
                        type,
                        IDENTIFIER,
                        number.getSystem(),
                        number.getValue()));
    }

    private static boolean isWhole(IQueryParameterType parameter) {
        return parameter instanceof TokenParam number
                && number.getModifier() == null
                && number.getMissing() == null
                && !number.isEmpty()
                && isIndexed(number.getSystem())
                && isIndexed(number.getValue());
    }

    private static boolean isIndexed(String text) {
        return text != null && !text.isBlank() && text.length() <= LONGEST_VALUE;
    }

    private Set<Long> there(Set<Long> hashes) {
        Set<Long> there = new HashSet<>();
        for (List<Long> some : Lists.partition(List.copyOf(hashes), AT_ONCE)) {
            for (Object hash : entityManager
                    .createNativeQuery(THERE)
                    .setParameter("hashes", some)
                    .getResultList()) {
                there.add(((Number) hash).longValue());
            }
        }
        return there;
    }
}
