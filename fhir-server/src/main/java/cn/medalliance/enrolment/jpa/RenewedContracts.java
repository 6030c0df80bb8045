package cn.medalliance.enrolment.jpa;

import cn.medalliance.enrolment.model.CurrentRecords;
import cn.medalliance.security.caller.jpa.OwnStore;
import org.hl7.fhir.r4.model.Contract;
import org.hl7.fhir.r4.model.Contract.ContractStatus;

/** A contract that is over already is renewed by one that is signed later; one that still runs is so when its term ends. */
final class RenewedContracts {

    private final OwnStore store;
    private final CurrentRecords current;

    RenewedContracts(OwnStore store, CurrentRecords current) {
        this.store = store;
        this.current = current;
    }

    boolean isRenewal(Contract contract) {
        return contract.getStatus() == ContractStatus.EXECUTED
                && current.renewed(contract).isPresent();
    }

    void after(Contract renewal) {
        current.renewed(renewal)
                .flatMap(id -> store.read(Contract.class, id))
                .filter(former -> former.getStatus() == ContractStatus.TERMINATED && !current.isEndedEarly(former))
                .ifPresent(former -> {
                    current.end(former, true);
                    store.update(former);
                });
    }
}
