package cn.medalliance.load.jpa;

import ca.uhn.fhir.jpa.model.entity.BaseResourceIndexedSearchParam;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The table in which HAPI keeps which parameter of which type is behind the number in an index row. HAPI fills it afterwards
 * in a thread of its own, which drops what it has no time for.
 */
final class IndexIdentities {

    private static final String INSERT = """
            insert into hfj_spidx_identity (sp_identity_id, hash_identity, res_type, sp_name)
            select nextval('seq_spidx_identity'), ?, ?, ?
            where not exists (select from hfj_spidx_identity where hash_identity = ?)
            """;

    private final JdbcTemplate database;
    private final Set<Long> known = ConcurrentHashMap.newKeySet();

    IndexIdentities(JdbcTemplate database) {
        this.database = database;
        known.addAll(database.queryForList("select hash_identity from hfj_spidx_identity", Long.class));
    }

    /** @param row before HAPI takes the names out of it to save room */
    void keep(BaseResourceIndexedSearchParam row) {
        if (!known.contains(row.getHashIdentity())) {
            insert(row);
        }
    }

    private synchronized void insert(BaseResourceIndexedSearchParam row) {
        if (!known.contains(row.getHashIdentity())) {
            database.update(
                    INSERT, row.getHashIdentity(), row.getResourceType(), row.getParamName(), row.getHashIdentity());
            known.add(row.getHashIdentity());
        }
    }
}
