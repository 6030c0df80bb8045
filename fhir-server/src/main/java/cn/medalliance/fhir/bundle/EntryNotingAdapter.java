package cn.medalliance.fhir.bundle;

import ca.uhn.fhir.jpa.dao.r4.TransactionProcessorVersionAdapterR4;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;

/** Notes which entry HAPI has begun: it asks for an entry's address first of all. */
final class EntryNotingAdapter extends TransactionProcessorVersionAdapterR4 {

    @Override
    public String getEntryRequestUrl(BundleEntryComponent entry) {
        EntryInHand.take(entry);
        return super.getEntryRequestUrl(entry);
    }
}
