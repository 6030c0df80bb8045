package cn.medalliance.security.relation.jpa;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.entity.ResourceIndexedSearchParamToken;
import cn.medalliance.guide.Guide;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * An organisation and all below it, by {@code Organization.partOf}. A change made through another node is seen after
 * {@link #STALE} at the latest, one of this node at once.
 */
final class OrganizationTree {

    private static final Duration STALE = Duration.ofSeconds(5);

    private static final String UNDER = """
            with recursive under (res_id) as (
                select r.res_id
                from hfj_spidx_token t join hfj_resource r on r.res_id = t.res_id and r.res_deleted_at is null
                where t.hash_sys_and_value = ?
                union
                select link.src_resource_id
                from under join hfj_res_link link on link.target_resource_id = under.res_id
                    and link.src_path = 'Organization.partOf')
            select r.res_id, r.fhir_id from under join hfj_resource r using (res_id)
            where r.res_deleted_at is null
            """;

    private static final String ITSELF = """
            select r.res_id
            from hfj_spidx_token t join hfj_resource r on r.res_id = t.res_id and r.res_deleted_at is null
            where t.hash_sys_and_value = ?
            order by r.res_id
            """;

    private final JdbcTemplate database;
    private final PartitionSettings partitions;
    private final String creditCodes;
    private final Cache<String, Map<String, Long>> known =
            Caffeine.newBuilder().expireAfterWrite(STALE).build();

    OrganizationTree(JdbcTemplate database, PartitionSettings partitions, Guide guide) {
        this.database = database;
        this.partitions = partitions;
        this.creditCodes = guide.canonical() + "/naming/uscc";
    }

    /** The organisations' internal ids by their ids; none when there is no organisation of this credit code. */
    Map<String, Long> under(String creditCode) {
        return known.get(creditCode, this::look);
    }

    /** The internal id of the organisation itself. */
    Optional<Long> itself(String creditCode) {
        return database.queryForList(ITSELF, Long.class, hash(creditCode)).stream()
                .findFirst();
    }

    private long hash(String creditCode) {
        return ResourceIndexedSearchParamToken.calculateHashSystemAndValue(
                partitions,
                RequestPartitionId.defaultPartition(),
                "Organization",
                "identifier",
                creditCodes,
                creditCode);
    }

    private Map<String, Long> look(String creditCode) {
        Map<String, Long> under = new HashMap<>();
        database.query(
                UNDER,
                row -> {
                    under.put(row.getString(2), row.getLong(1));
                },
                hash(creditCode));
        return Map.copyOf(under);
    }

    /** The system of the codes by which organisations are known. */
    String creditCodeSystem() {
        return creditCodes;
    }

    void forget() {
        known.invalidateAll();
    }
}
