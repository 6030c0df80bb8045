package cn.medalliance.security.consent.jpa;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.security.consent.model.ConsentReader;
import cn.medalliance.security.consent.model.Denial;
import cn.medalliance.shared.Refusal;
import java.sql.Connection;
import java.util.List;
import org.hl7.fhir.r4.model.Consent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads all stored Consents and fills the table of denials anew: once, on a database from before the table. It can be
 * stopped at any time and does the whole again then. A Consent that would be refused today and means to deny something is
 * taken for a denial of everything, and named in the log; so is one that names somebody who works nowhere.
 */
final class ConsentRebuild {

    private static final Logger LOG = LoggerFactory.getLogger(ConsentRebuild.class);
    private static final String NAME = "consent-denials";
    private static final int BLOCK = 500;

    private static final String NEXT = """
            select r.res_id, r.fhir_id, v.res_text_vc
            from hfj_resource r join hfj_res_ver v on v.res_id = r.res_id and v.res_ver = r.res_ver
            where r.res_type = 'Consent' and r.res_deleted_at is null and r.res_id > ?
            order by r.res_id limit ?
            for share of r
            """;

    private final FhirContext fhir;
    private final ConsentReader reader;
    private final JdbcTemplate database;
    private final TransactionTemplate transaction;

    ConsentRebuild(
            FhirContext fhir, ConsentReader reader, JdbcTemplate database, PlatformTransactionManager transactions) {
        this.fhir = fhir;
        this.reader = reader;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    private record Stored(long pid, String id, String text) {}

    /** Fills the table if that was never done to its end. */
    void once() {
        Boolean isDone = database.queryForObject(
                "select exists (select from mca.done_once where name = ?)", Boolean.class, NAME);
        if (Boolean.TRUE.equals(isDone)) {
            return;
        }
        long last = 0;
        List<Stored> block = next(last);
        while (!block.isEmpty()) {
            last = block.get(block.size() - 1).pid();
            block = next(last);
        }
        database.update("insert into mca.done_once (name) values (?) on conflict do nothing", NAME);
    }

    private List<Stored> next(long last) {
        List<Stored> block = transaction.execute(status -> {
            List<Stored> stored = database.query(
                    NEXT, (row, index) -> new Stored(row.getLong(1), row.getString(2), row.getString(3)), last, BLOCK);
            stored.forEach(this::write);
            return stored;
        });
        return block == null ? List.of() : block;
    }

    private void write(Stored stored) {
        Consent consent = fhir.newJsonParser().parseResource(Consent.class, stored.text());
        List<Denial> denials = read(consent, stored.id());
        String patient = ConsentReader.patient(consent);
        database.execute((Connection connection) -> DenialTable.replace(connection, stored.id(), patient, denials)
                || DenialTable.replace(connection, stored.id(), patient, List.of(Denial.OF_ALL)));
    }

    private List<Denial> read(Consent consent, String id) {
        try {
            return reader.read(consent);
        } catch (Refusal refusal) {
            boolean isDenial = ConsentReader.meansToDeny(consent);
            LOG.warn(
                    "无法执行的知情同意书 A Consent that cannot be enforced: Consent/{} {} {}; {}",
                    id,
                    refusal.expression(),
                    refusal.getMessage(),
                    isDenial ? "视为全部拒绝 taken for a denial of everything" : "不限制访问 denies nothing");
            return isDenial ? List.of(Denial.OF_ALL) : List.of();
        }
    }
}
