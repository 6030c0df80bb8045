package cn.medalliance.enrolment.jpa;

import cn.medalliance.enrolment.model.CurrentRecords;
import cn.medalliance.fhir.storage.DatedResources;
import cn.medalliance.security.caller.jpa.OwnStore;
import cn.medalliance.shared.CountyTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.hl7.fhir.r4.model.Contract;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends the contracts whose last day is over, each in a transaction of its own: renewed, when another follows it, or else
 * terminated. What a contract gives access to ends with its last day by itself.
 */
final class EndedContracts {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final DatedResources.Asked EXECUTED = new DatedResources.Asked(
            "Contract", "term-end", "status", "http://hl7.org/fhir/contract-status", "executed");

    private final TransactionTemplate transactions;
    private final DatedResources dated;
    private final OwnStore store;
    private final CurrentRecords current;
    private final Clock clock;

    EndedContracts(
            TransactionTemplate transactions,
            DatedResources dated,
            OwnStore store,
            CurrentRecords current,
            Clock clock) {
        this.transactions = transactions;
        this.dated = dated;
        this.store = store;
        this.current = current;
        this.clock = clock;
    }

    void endAll() {
        LocalDate today = CountyTime.today(clock);
        // The index may have the day of another time zone; the contract itself decides.
        dated.forEach(EXECUTED, EARLIEST, today, id -> transactions.executeWithoutResult(status -> end(id, today)));
    }

    private void end(String id, LocalDate today) {
        store.read(Contract.class, id)
                .filter(contract -> current.isOver(contract, today))
                .ifPresent(seen -> {
                    Set<String> patients = EnrolmentGuard.patientsOf(seen);
                    store.lock(
                            patients.stream().map(EnrolmentGuard.LOCK::concat).toList());
                    // As it is now that nobody else writes contracts of the resident.
                    store.read(Contract.class, id)
                            .filter(contract -> current.isOver(contract, today))
                            .ifPresent(contract -> {
                                current.end(contract, isRenewed(id, patients));
                                store.update(contract);
                            });
                });
    }

    private boolean isRenewed(String id, Set<String> patients) {
        return !patients.isEmpty()
                && store.ofPatients(Contract.class, patients).stream()
                        .filter(current::isAgreed)
                        .anyMatch(other ->
                                current.renewed(other).filter(id::equals).isPresent());
    }
}
