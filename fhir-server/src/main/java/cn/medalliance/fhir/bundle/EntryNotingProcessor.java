package cn.medalliance.fhir.bundle;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.api.model.DaoMethodOutcome;
import ca.uhn.fhir.jpa.dao.EntriesToProcessMap;
import ca.uhn.fhir.jpa.dao.IdSubstitutionMap;
import ca.uhn.fhir.jpa.dao.TransactionProcessor;
import ca.uhn.fhir.jpa.model.util.JpaConstants;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
import ca.uhn.fhir.util.StopWatch;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.instance.model.api.IBaseBundle;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;

/**
 * Locks the conditions of the entries first, finds at once those that nothing meets, gives the entries ids that nobody can
 * guess however often they are tried, and notes when HAPI has gone through all of them; what fails from then on is about none
 * in particular.
 */
class EntryNotingProcessor extends TransactionProcessor {

    private final ConditionLocks locks;
    private final UnmetConditions unmet;

    EntryNotingProcessor(ConditionLocks locks, UnmetConditions unmet) {
        this.locks = locks;
        this.unmet = unmet;
    }

    @Override
    protected EntriesToProcessMap doTransactionWriteOperations(
            RequestDetails request,
            RequestPartitionId partition,
            String action,
            TransactionDetails details,
            Set<IIdType> allIds,
            IdSubstitutionMap substitutions,
            Map<IIdType, DaoMethodOutcome> persisted,
            IBaseBundle response,
            IdentityHashMap<IBase, Integer> order,
            List<IBase> entries,
            StopWatch watch) {
        List<BundleEntryComponent> all = entries.stream()
                .filter(BundleEntryComponent.class::isInstance)
                .map(BundleEntryComponent.class::cast)
                .toList();
        forgetAssignedIds(all);
        locks.takeAll(all);
        unmet.note(all, details);
        return super.doTransactionWriteOperations(
                request, partition, action, details, allIds, substitutions, persisted, response, order, entries, watch);
    }

    /**
     * HAPI marks the resource to which it gives a random id. A transaction that is tried again has taken the id away and left
     * the mark, by which the resource would get the number of its row as its id.
     */
    private static void forgetAssignedIds(List<BundleEntryComponent> entries) {
        entries.stream()
                .filter(BundleEntryComponent::hasResource)
                .forEach(entry -> entry.getResource().clearUserData(JpaConstants.RESOURCE_ID_SERVER_ASSIGNED));
    }

    @Override
    protected void postTransactionProcess(TransactionDetails details) {
        EntryInHand.putDown();
        super.postTransactionProcess(details);
    }
}
