package cn.medalliance.security.deidentification;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Optional;

/**
 * For what somebody who otherwise sees people de-identified sees them as they are.
 *
 * @param code of {@code http://terminology.hl7.org/CodeSystem/v3-ActReason}
 * @param role in which role, as the client registry names it
 */
public record PurposeOfUse(String code, String role) {

    /** The header in which a request names its purpose. */
    public static final String HEADER = "X-Mca-Purpose";

    private static final String KEY = "mca.purpose-of-use";

    /** The purpose of a request; empty when it named none, and before it was checked. */
    public static Optional<PurposeOfUse> of(RequestDetails request) {
        return Optional.ofNullable((PurposeOfUse) request.getUserData().get(KEY));
    }

    /** Notes the purpose of a request for whoever records it. */
    public void noteOn(RequestDetails request) {
        request.getUserData().put(KEY, this);
    }
}
