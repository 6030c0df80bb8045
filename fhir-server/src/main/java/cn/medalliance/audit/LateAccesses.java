package cn.medalliance.audit;

import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import java.util.List;

/** Records whose data are handed out after the answer to the request that asked for them, as by an export. */
public interface LateAccesses {

    /**
     * What there is to tell of a request, to be kept until it is known whose data it gives.
     *
     * @return a text for {@link #record}
     */
    String asked(ServletRequestDetails request);

    /**
     * Returns when it is recorded that a request gives data of these patients. A record holds some of them; all bear the id of
     * the request.
     *
     * @param asked of the request, by {@link #asked}
     * @param patients ids
     * @throws cn.medalliance.shared.Refusal {@link cn.medalliance.shared.ErrorCode#UNRECORDED} when it could not be recorded:
     *     then nothing may be given
     */
    void record(String asked, List<String> patients);
}
