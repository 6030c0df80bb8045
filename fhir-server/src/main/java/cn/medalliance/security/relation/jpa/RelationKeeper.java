package cn.medalliance.security.relation.jpa;

import ca.uhn.fhir.interceptor.api.Interceptor;
import cn.medalliance.fhir.storage.TransactionWork;
import cn.medalliance.fhir.storage.WriteListener;
import cn.medalliance.security.relation.jpa.RelationTable.Source;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.Session;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;

/** Keeps the relations in step with the resources that found them, in the same transaction. */
@Interceptor(order = 200)
final class RelationKeeper extends WriteListener implements RelationSources {

    private final EntityManager entityManager;
    private final RelationFacts facts;
    private final Relations relations;

    RelationKeeper(EntityManager entityManager, RelationFacts facts, Relations relations) {
        this.entityManager = entityManager;
        this.facts = facts;
        this.relations = relations;
    }

    @Override
    public void again(Resource resource) {
        note(resource, false);
    }

    @Override
    protected void written(Change change) {
        note(change.resource(), change.isDeleted());
    }

    private void note(IBaseResource written, boolean isDeleted) {
        if (!(written instanceof Resource resource)) {
            return;
        }
        String id = resource.getIdElement().getIdPart();
        if (resource instanceof Organization) {
            pending().isOfOrganizations = true;
        } else if (resource instanceof Location) {
            pending().locations.add(id);
        } else if (RelationFacts.TYPES.contains(resource.fhirType())) {
            pending().said.put(new Source(resource.fhirType(), id), isDeleted ? List.of() : facts.of(resource));
        }
    }

    private Pending pending() {
        return TransactionWork.ofThisOne(Pending.class, Pending::new);
    }

    /** What a transaction will say when it commits; whoever judges its writes looks at what held before. */
    private final class Pending implements TransactionSynchronization {

        private final Map<Source, List<RelationFact>> said = new LinkedHashMap<>();
        private final Set<String> locations = new LinkedHashSet<>();
        private boolean isOfOrganizations;

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean isReadOnly) {
            entityManager.flush();
            entityManager.unwrap(Session.class).doWork(database -> {
                if (!said.isEmpty()) {
                    RelationTable.replace(database, said);
                }
                if (!locations.isEmpty()) {
                    RelationTable.moveGrids(database, locations);
                }
            });
        }

        @Override
        public void afterCommit() {
            if (isOfOrganizations) {
                relations.forgetOrganizations();
            } else {
                relations.forget();
            }
        }
    }
}
