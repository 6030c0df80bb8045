package cn.medalliance.fhir.bundle;

import ca.uhn.fhir.jpa.dao.TransactionProcessor;
import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;

/** Notes when HAPI has gone through all entries; what fails from then on is about none in particular. */
class EntryNotingProcessor extends TransactionProcessor {

    @Override
    protected void postTransactionProcess(TransactionDetails details) {
        EntryInHand.putDown();
        super.postTransactionProcess(details);
    }
}
