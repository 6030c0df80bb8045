package cn.medalliance.security.consent.jpa;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.fhir.storage.BesideStored;
import cn.medalliance.fhir.storage.StoredPass;
import cn.medalliance.fhir.storage.StoredPass.Stored;
import cn.medalliance.security.consent.model.ConsentReader;
import cn.medalliance.security.consent.model.Denial;
import cn.medalliance.shared.Refusal;
import java.sql.Connection;
import java.util.List;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Reads all stored Consents and fills the table of denials anew: once, on a database from before the table. It can be
 * stopped at any time and does the whole again then. A Consent that would be refused today and means to deny something is
 * taken for a denial of everything, and named in the log; so is one that names somebody who works nowhere.
 */
final class ConsentRebuild implements BesideStored {

    private static final Logger LOG = LoggerFactory.getLogger(ConsentRebuild.class);
    private static final String OF_NOBODY = """
            delete from mca.consent_denial denial
            where not exists (select from hfj_resource consent where consent.res_id = denial.consent_id)
            """;
    private static final String NAME = "consent-denials";

    private final FhirContext fhir;
    private final ConsentReader reader;
    private final JdbcTemplate database;
    private final StoredPass pass;

    ConsentRebuild(FhirContext fhir, ConsentReader reader, JdbcTemplate database, StoredPass pass) {
        this.fhir = fhir;
        this.reader = reader;
        this.database = database;
        this.pass = pass;
    }

    /** Fills the table if that was never done to its end. */
    void once() {
        pass.once(NAME, this::rebuild);
    }

    @Override
    public void check(Resource resource) {
        if (resource instanceof Consent consent) {
            reader.read(consent);
        }
    }

    @Override
    public void rebuild() {
        database.update(OF_NOBODY);
        pass.over("Consent", block -> block.forEach(this::write));
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
