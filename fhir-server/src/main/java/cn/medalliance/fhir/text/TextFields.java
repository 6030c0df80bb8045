package cn.medalliance.fhir.text;

import ca.uhn.fhir.jpa.model.entity.ResourceTable;
import java.util.Date;

/** The fields of a document, one document for each resource of a named type. */
final class TextFields {

    static final String INDEX = "text";
    static final String TYPE = "type";
    static final String CONTENT = "content";
    static final String NARRATIVE = "narrative";

    /** HAPI's number of the resource. */
    static final String PID = "pid";

    /** Which state of the resource the document shows ({@link #stamp}). */
    static final String STAMP = "stamp";

    private static final long VERSIONS = 1000;

    private TextFields() {}

    static long stamp(ResourceTable resource) {
        return stamp(resource.getVersion(), resource.getUpdatedDate());
    }

    /** Differs between any two states of a resource, and between two databases that number their resources alike. */
    static long stamp(long version, Date updated) {
        return updated.getTime() * VERSIONS + version % VERSIONS;
    }
}
