package cn.medalliance.audit.recording;

import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import cn.medalliance.audit.CallsInBackground;
import cn.medalliance.audit.trail.AuditTrail;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Holds work in the background until its accesses are recorded, as {@link AuditFilter} holds answers. */
final class RecordedCalls implements CallsInBackground {

    private final AuditTrail trail;
    private final Accesses accesses;

    RecordedCalls(AuditTrail trail, Accesses accesses) {
        this.trail = trail;
        this.accesses = accesses;
    }

    @Override
    public <T> T recorded(ServletRequestDetails within, Supplier<T> work) {
        Access outer = AccessInHand.get();
        Access access = AccessInHand.begin();
        try {
            return work.get();
        } finally {
            goOn(outer);
            if (!access.notes().isEmpty()) {
                int status = access.notes().get(0).status();
                trail.record(accesses.records(access, within.getServletRequest(), status, () -> new byte[0]));
            }
        }
    }

    private static void goOn(@Nullable Access outer) {
        if (outer == null) {
            AccessInHand.end();
        } else {
            AccessInHand.goOn(outer);
        }
    }
}
