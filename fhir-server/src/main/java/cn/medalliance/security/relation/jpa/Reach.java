package cn.medalliance.security.relation.jpa;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Whether organisations stand in relations to a large part of all patients, by the statistics that PostgreSQL keeps. It says
 * how a search is best asked, never what it may find.
 */
public final class Reach {

    private static final double WIDE = 0.2;
    private static final Duration STALE = Duration.ofMinutes(10);
    private static final int REMEMBERED = 10_000;

    private static final String SHARE = """
            select coalesce(sum(frequency), 0)
            from pg_stats, unnest(cast(cast(most_common_vals as text) as bigint[]), most_common_freqs)
                as common (organization_id, frequency)
            where schemaname = 'mca' and tablename = 'patient_relation' and attname = 'organization_id'
                and organization_id = any (?)
            """;

    private final JdbcTemplate database;
    private final Cache<Set<Long>, Boolean> known = Caffeine.newBuilder()
            .expireAfterWrite(STALE)
            .maximumSize(REMEMBERED)
            .build();

    Reach(JdbcTemplate database) {
        this.database = database;
    }

    /**
     * Whether it is a fifth or more of all relations that are theirs.
     *
     * @param organizations internal ids
     */
    public boolean isWide(Set<Long> organizations) {
        return known.get(organizations, this::look);
    }

    private boolean look(Set<Long> organizations) {
        Double share = database.query(
                SHARE,
                statement -> statement.setArray(
                        1, statement.getConnection().createArrayOf("bigint", organizations.toArray())),
                row -> row.next() ? row.getDouble(1) : 0);
        return share != null && share >= WIDE;
    }
}
