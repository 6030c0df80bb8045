package cn.medalliance.audit;

import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import java.util.function.Supplier;

/** Records what the server does of a caller's request after it was answered, as that caller's accesses. */
public interface CallsInBackground {

    /**
     * Does some work and returns when its accesses are recorded.
     *
     * @param within a request of {@code BackgroundExchange}, within which the work calls the server
     * @throws cn.medalliance.shared.Refusal {@link cn.medalliance.shared.ErrorCode#UNRECORDED} when they could not be; what
     *     was written is stored all the same
     */
    <T> T recorded(ServletRequestDetails within, Supplier<T> work);
}
