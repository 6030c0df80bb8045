package cn.medalliance.export.model;

import java.util.Arrays;
import java.util.Optional;

/**
 * Which Provenance is exported beside what is exported.
 *
 * <p>See <a href="https://hl7.org/fhir/uv/bulkdata/STU3/export.html#query-parameters">Bulk Data Access STU 3, {@code
 * includeAssociatedData}</a>.
 */
public enum AssociatedData {
    /** Of each resource that is exported the newest. */
    LATEST("LatestProvenanceResources"),
    /** Of each resource that is exported all. */
    RELEVANT("RelevantProvenanceResources");

    private final String code;

    AssociatedData(String code) {
        this.code = code;
    }

    public static Optional<AssociatedData> coded(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }

    /** Of two that are asked for the one that gives more. */
    public AssociatedData or(AssociatedData other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
