package cn.medalliance.provenance.model;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.jspecify.annotations.Nullable;

/**
 * What was done to a resource, by its codes of <a
 * href="https://terminology.hl7.org/CodeSystem-v3-DataOperation.html">v3-DataOperation</a>.
 */
public enum Activity {
    CREATE("create"),
    UPDATE("revise"),
    DELETE("delete");

    private static final String SYSTEM = "http://terminology.hl7.org/CodeSystem/v3-DataOperation";

    private final String display;

    Activity(String display) {
        this.display = display;
    }

    /**
     * What was done.
     *
     * @param before as it was; null when it was not there
     */
    public static Activity of(@Nullable Object before, boolean isDeleted) {
        if (isDeleted) {
            return DELETE;
        }
        return before == null ? CREATE : UPDATE;
    }

    /** What remains of this, done first, and another, done later in the same transaction. */
    public Activity then(Activity later) {
        return this == CREATE && later == UPDATE ? CREATE : later;
    }

    CodeableConcept concept() {
        return new CodeableConcept(new Coding(SYSTEM, name(), display));
    }
}
