package cn.medalliance.fhir.storage;

/**
 * The references of a Provenance that neither stop a deletion nor are stopped by one: to what was written, and to the
 * patient whom it belonged to. The triggers of {@code V010} have the same words.
 */
final class ProvenanceLinks {

    private static final String TARGET = "Provenance.target";
    private static final String PATIENT = "Provenance.extension.";

    private ProvenanceLinks() {}

    /** @param path as HAPI's index spells it */
    static boolean areFree(String path) {
        return path.startsWith(TARGET) || path.startsWith(PATIENT);
    }
}
