package cn.medalliance.audit.recording;

import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import cn.medalliance.audit.LateAccesses;
import cn.medalliance.audit.model.AuditRecord;
import cn.medalliance.audit.model.AuditRecord.Agent;
import cn.medalliance.audit.model.AuditRecord.Deed;
import cn.medalliance.audit.trail.AuditTrail;
import cn.medalliance.security.caller.CallerToken;
import cn.medalliance.security.caller.PurposeOfUse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records of what is handed out later, each as that of the request itself, with some of the patients. */
final class RecordedLater implements LateAccesses {

    /** What a row of the table and its index bear well. */
    private static final int PATIENTS_IN_A_RECORD = 1_000;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final AuditTrail trail;
    private final Accesses accesses;

    RecordedLater(AuditTrail trail, Accesses accesses) {
        this.trail = trail;
        this.accesses = accesses;
    }

    /** What is kept. */
    private record Asked(
            String requestId,
            Agent agent,
            String interaction,
            @Nullable String operation,
            @Nullable String resourceType) {}

    @Override
    public String asked(ServletRequestDetails request) {
        Agent agent = accesses.agent(
                CallerToken.current(), PurposeOfUse.of(request.getUserData()), request.getServletRequest());
        Asked asked = new Asked(
                String.valueOf(request.getRequestId()),
                agent,
                InteractionCode.of(request),
                request.getOperation(),
                request.getResourceName());
        try {
            return JSON.writeValueAsString(asked);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void record(String asked, List<String> patients) {
        Asked kept;
        try {
            kept = JSON.readValue(asked, Asked.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("What was kept of a request cannot be read", unreadable);
        }
        for (int from = 0; from < patients.size(); from += PATIENTS_IN_A_RECORD) {
            List<String> some = patients.subList(from, Math.min(patients.size(), from + PATIENTS_IN_A_RECORD));
            Deed deed = new Deed(
                    kept.interaction(), kept.operation(), kept.resourceType(), List.of(), null, Deed.sorted(some));
            trail.record(
                    List.of(new AuditRecord(kept.requestId(), kept.agent(), deed, HttpServletResponse.SC_OK, null)));
        }
    }
}
