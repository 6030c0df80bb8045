package cn.medalliance.security.deidentification;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import cn.medalliance.security.caller.PurposeOfUse;
import java.util.Optional;

/**
 * For what somebody who otherwise sees people de-identified sees them as they are. Only what stands in the client registry
 * becomes one; a purpose that is noted for another reason shows nobody.
 *
 * @param code of {@code http://terminology.hl7.org/CodeSystem/v3-ActReason}
 * @param role in which role, as the client registry names it
 */
public record IdentifiedPurpose(String code, String role) {

    /** The header in which a request names its purpose. */
    public static final String HEADER = "X-Mca-Purpose";

    private static final String KEY = IdentifiedPurpose.class.getName();

    /** The purpose of a request; empty when it named none, and before it was checked. */
    public static Optional<IdentifiedPurpose> of(RequestDetails request) {
        return Optional.ofNullable((IdentifiedPurpose) request.getUserData().get(KEY));
    }

    /** Notes the purpose with the request, also for whoever records what purposes were declared. */
    public void noteOn(RequestDetails request) {
        request.getUserData().put(KEY, this);
        PurposeOfUse.note(request.getUserData(), code);
    }
}
