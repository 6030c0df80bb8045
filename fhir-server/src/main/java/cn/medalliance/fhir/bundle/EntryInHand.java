package cn.medalliance.fhir.bundle;

import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.jspecify.annotations.Nullable;

/**
 * The entry of a transaction that HAPI is working on in this thread. HAPI goes through the entries one after the other and
 * its exceptions do not say at which one it was.
 */
final class EntryInHand {

    private static final ThreadLocal<@Nullable BundleEntryComponent> ENTRY = new ThreadLocal<>();

    private EntryInHand() {}

    static void take(BundleEntryComponent entry) {
        ENTRY.set(entry);
    }

    static @Nullable BundleEntryComponent get() {
        return ENTRY.get();
    }

    static void putDown() {
        ENTRY.remove();
    }
}
