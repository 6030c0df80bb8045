package cn.medalliance.fhir.bundle;

import ca.uhn.fhir.jpa.dao.r4.TransactionProcessorVersionAdapterR4;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.jspecify.annotations.Nullable;

/**
 * Notes which entry HAPI has begun: it asks for an entry's address first of all. Answers an entry's version as a header
 * would; HAPI gives the bare number.
 */
final class EntryNotingAdapter extends TransactionProcessorVersionAdapterR4 {

    @Override
    public String getEntryRequestUrl(BundleEntryComponent entry) {
        EntryInHand.take(entry);
        return super.getEntryRequestUrl(entry);
    }

    @Override
    public void setResponseETag(BundleEntryComponent entry, @Nullable String version) {
        super.setResponseETag(entry, version == null ? null : "W/\"" + version + "\"");
    }
}
