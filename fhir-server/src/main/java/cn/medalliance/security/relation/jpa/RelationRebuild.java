package cn.medalliance.security.relation.jpa;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.security.relation.jpa.RelationTable.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads all that is stored and fills the table of relations anew: once, on a database from before the table; and whenever
 * asked. It can be stopped at any time and does the whole again then; a block of resources is one transaction.
 */
final class RelationRebuild {

    private static final Logger LOG = LoggerFactory.getLogger(RelationRebuild.class);
    private static final String NAME = "patient-relations";
    private static final int BLOCK = 500;

    private static final String NEXT = """
            select r.res_id, r.fhir_id, v.res_text_vc
            from hfj_resource r join hfj_res_ver v on v.res_id = r.res_id and v.res_ver = r.res_ver
            where r.res_type = ? and r.res_deleted_at is null and r.res_id > ?
            order by r.res_id limit ?
            for share of r
            """;

    private final FhirContext fhir;
    private final RelationFacts facts;
    private final JdbcTemplate database;
    private final TransactionTemplate transaction;

    RelationRebuild(
            FhirContext fhir, RelationFacts facts, JdbcTemplate database, PlatformTransactionManager transactions) {
        this.fhir = fhir;
        this.facts = facts;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Fills the table if that was never done to its end. */
    void once() {
        Boolean isDone = database.queryForObject(
                "select exists (select from mca.done_once where name = ?)", Boolean.class, NAME);
        if (!Boolean.TRUE.equals(isDone)) {
            all();
            database.update("insert into mca.done_once (name) values (?) on conflict do nothing", NAME);
        }
    }

    private void all() {
        for (String type : RelationFacts.TYPES) {
            long last = 0;
            int count = 0;
            List<Stored> block = next(type, last);
            while (!block.isEmpty()) {
                count += block.size();
                last = block.get(block.size() - 1).pid();
                LOG.info("居民与机构的关系 Relations of patients: {} {}", count, type);
                block = next(type, last);
            }
        }
    }

    private List<Stored> next(String type, long last) {
        List<Stored> block = transaction.execute(status -> {
            List<Stored> stored = database.query(
                    NEXT,
                    (row, index) -> new Stored(row.getLong(1), row.getString(2), row.getString(3)),
                    type,
                    last,
                    BLOCK);
            Map<Source, List<RelationFact>> said = new LinkedHashMap<>();
            for (Stored one : stored) {
                Resource resource = (Resource) fhir.newJsonParser().parseResource(one.text());
                resource.setId(type + "/" + one.id());
                said.put(new Source(type, one.id()), facts.of(resource));
            }
            if (!said.isEmpty()) {
                database.execute((java.sql.Connection connection) -> {
                    RelationTable.replace(connection, said);
                    return null;
                });
            }
            return stored;
        });
        return block == null ? new ArrayList<>() : block;
    }

    private record Stored(long pid, String id, String text) {}
}
