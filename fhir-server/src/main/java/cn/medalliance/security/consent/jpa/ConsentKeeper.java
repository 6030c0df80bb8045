package cn.medalliance.security.consent.jpa;

import ca.uhn.fhir.interceptor.api.Interceptor;
import cn.medalliance.fhir.storage.TransactionWork;
import cn.medalliance.fhir.storage.WriteListener;
import cn.medalliance.security.consent.model.ConsentReader;
import cn.medalliance.security.consent.model.Denial;
import cn.medalliance.security.relation.jpa.Relations;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.Session;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;

/**
 * Keeps what Consents deny in step with them, in the same transaction, and refuses one that says what cannot be enforced. In
 * every mode: a server that becomes secured must know what residents said before.
 */
@Interceptor(order = 200)
final class ConsentKeeper extends WriteListener {

    private final EntityManager entityManager;
    private final ConsentReader reader;
    private final Relations relations;

    ConsentKeeper(EntityManager entityManager, ConsentReader reader, Relations relations) {
        this.entityManager = entityManager;
        this.reader = reader;
        this.relations = relations;
    }

    @Override
    protected void written(Change change) {
        note(change.resource(), change.isDeleted());
    }

    private void note(IBaseResource written, boolean isDeleted) {
        if (written instanceof Consent consent) {
            pending()
                    .said
                    .put(
                            id(consent),
                            isDeleted ? Said.NOTHING : new Said(ConsentReader.patient(consent), reader.read(consent)));
        } else if (written instanceof PractitionerRole role && !isDeleted) {
            pending().roles.add(id(role));
        }
    }

    private static String id(Resource resource) {
        return resource.getIdElement().getIdPart();
    }

    private Pending pending() {
        return TransactionWork.ofThisOne(Pending.class, Pending::new);
    }

    /** What a Consent says. */
    private record Said(@Nullable String patient, List<Denial> denials) {

        static final Said NOTHING = new Said(null, List.of());
    }

    /** What a transaction will say when it commits; whoever judges its writes looks at what held before. */
    private final class Pending implements TransactionSynchronization {

        private final Map<String, Said> said = new LinkedHashMap<>();
        private final Set<String> roles = new LinkedHashSet<>();

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean isReadOnly) {
            entityManager.flush();
            entityManager.unwrap(Session.class).doWork(database -> {
                if (!roles.isEmpty()) {
                    DenialTable.followRoles(database, roles);
                }
                for (Map.Entry<String, Said> entry : said.entrySet()) {
                    write(database, entry.getKey(), entry.getValue());
                }
            });
        }

        private void write(Connection database, String consent, Said what) throws SQLException {
            if (!DenialTable.replace(database, consent, what.patient(), what.denials())) {
                throw new Refusal(
                        ErrorCode.UNENFORCEABLE_CONSENT,
                        "所写人员没有任职机构。 A practitioner that it names works in no organisation.",
                        "Consent.provision.actor.reference");
            }
            if (!what.denials().isEmpty() && DenialTable.namesKeeper(database, consent)) {
                throw new Refusal(
                        ErrorCode.UNENFORCEABLE_CONSENT,
                        "不能拒绝保管档案的机构或其上级。 The organisation that keeps the record, or one above it, cannot be"
                                + " denied.",
                        "Consent.provision.actor.reference");
            }
        }

        @Override
        public void afterCommit() {
            relations.forget();
        }
    }
}
