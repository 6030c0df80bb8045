package cn.medalliance.security.relation.jpa;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.fhir.storage.BesideStored;
import cn.medalliance.fhir.storage.StoredPass;
import cn.medalliance.fhir.storage.StoredPass.Stored;
import cn.medalliance.security.relation.jpa.RelationTable.Source;
import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.hl7.fhir.r4.model.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Reads all that is stored and fills the table of relations anew: once, on a database from before the table; and whenever
 * asked. It can be stopped at any time and does the whole again then; a block of resources is one transaction.
 */
final class RelationRebuild implements BesideStored {

    private static final Logger LOG = LoggerFactory.getLogger(RelationRebuild.class);
    private static final String OF_NOBODY = """
            delete from mca.patient_relation relation
            where relation.source_id is not null and not exists (
                select from hfj_resource source where source.res_id = relation.source_id)
            """;
    private static final String NAME = "patient-relations";

    private final FhirContext fhir;
    private final RelationFacts facts;
    private final JdbcTemplate database;
    private final StoredPass pass;

    RelationRebuild(FhirContext fhir, RelationFacts facts, JdbcTemplate database, StoredPass pass) {
        this.fhir = fhir;
        this.facts = facts;
        this.database = database;
        this.pass = pass;
    }

    /** Fills the table if that was never done to its end. */
    void once() {
        pass.once(NAME, this::rebuild);
    }

    @Override
    public void rebuild() {
        database.update(OF_NOBODY);
        RelationFacts.TYPES.forEach(this::all);
    }

    private void all(String type) {
        AtomicInteger count = new AtomicInteger();
        pass.over(type, block -> {
            write(type, block);
            LOG.info("居民与机构的关系 Relations of patients: {} {}", count.addAndGet(block.size()), type);
        });
    }

    private void write(String type, List<Stored> block) {
        Map<Source, List<RelationFact>> said = new LinkedHashMap<>();
        for (Stored one : block) {
            Resource resource = (Resource) fhir.newJsonParser().parseResource(one.text());
            resource.setId(type + "/" + one.id());
            said.put(new Source(type, one.id()), facts.of(resource));
        }
        database.execute((Connection connection) -> {
            RelationTable.replace(connection, said);
            return null;
        });
    }
}
