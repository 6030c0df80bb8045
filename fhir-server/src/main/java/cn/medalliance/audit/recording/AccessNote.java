package cn.medalliance.audit.recording;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import cn.medalliance.audit.model.AuditRecord.Touched;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.instance.model.api.IIdType;
import org.jspecify.annotations.Nullable;

/** What becomes known of one FHIR request. Kept with the request, and changed by whoever learns something of it. */
final class AccessNote {

    private static final String KEY = AccessNote.class.getName();

    private final RequestDetails request;
    private final Asked asked;
    private final Set<String> patients = new TreeSet<>();
    private final Map<String, Touched> written = new LinkedHashMap<>();
    private @Nullable Touched shown;
    private @Nullable String errorCode;
    private int status;

    /**
     * What was asked, before other rules turn it into something else.
     *
     * @param type the type of the address; of a compartment the type that is searched in it
     * @param id the id of the address, when it is that of a resource
     * @param version the version of the address
     * @param query without what identifies people
     * @param patients the patients that the address and the query name
     */
    record Asked(
            @Nullable String type,
            @Nullable String id,
            String version,
            @Nullable String query,
            Set<String> patients) {}

    AccessNote(RequestDetails request, Asked asked) {
        this.request = request;
        this.asked = asked;
        request.getUserData().put(KEY, this);
    }

    static @Nullable AccessNote of(@Nullable RequestDetails request) {
        return request == null ? null : (AccessNote) request.getUserData().get(KEY);
    }

    RequestDetails request() {
        return request;
    }

    Asked asked() {
        return asked;
    }

    synchronized void concerns(Collection<String> ids) {
        patients.addAll(ids);
    }

    synchronized void wrote(IIdType id) {
        String reference = id.getResourceType() + "/" + id.getIdPart();
        written.put(reference, new Touched(reference, id.hasVersionIdPart() ? id.getVersionIdPart() : ""));
    }

    synchronized void showed(IIdType id) {
        shown = new Touched(
                id.getResourceType() + "/" + id.getIdPart(), id.hasVersionIdPart() ? id.getVersionIdPart() : "");
    }

    synchronized void failed(@Nullable String code) {
        errorCode = code;
    }

    synchronized void ended(int answered) {
        status = answered;
    }

    synchronized int status() {
        return status;
    }

    synchronized @Nullable String errorCode() {
        return errorCode;
    }

    synchronized Set<String> patients() {
        Set<String> all = new TreeSet<>(asked.patients());
        all.addAll(patients);
        return all;
    }

    /** What was written, or else shown, or else asked for; of what was undone only what was asked for. */
    synchronized List<Touched> resources(int answered) {
        if (answered < 400 && !written.isEmpty()) {
            return List.copyOf(written.values());
        }
        if (answered < 400 && shown != null) {
            return List.of(shown);
        }
        return asked.type() == null || asked.id() == null
                ? List.of()
                : List.of(new Touched(asked.type() + "/" + asked.id(), asked.version()));
    }
}
