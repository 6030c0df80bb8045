package cn.medalliance.mappings.referral;

import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestPriority;
import org.jspecify.annotations.Nullable;

/**
 * A referral as a source says it. What is needed and not there is null or empty; whoever reads the source has said so with its place.
 *
 * @param number the number that who refers gave it
 * @param category its direction, one of {@link #CATEGORIES}
 * @param priority how urgent it is; {@code STAT} goes by the channel of emergencies
 * @param service what is asked for in a referral up or to a peer, a code of the guide's services; null where that is not told
 * @param authored when it was written
 * @param requester who refers
 * @param performer to whom; null where that is not told
 * @param reason why, in words
 * @param diagnoses the diagnoses as the sender has them
 */
public record SentReferral(
        String number,
        String category,
        ServiceRequestPriority priority,
        @Nullable String service,
        DateTimeType authored,
        @Nullable Reference requester,
        @Nullable Reference performer,
        String reason,
        List<CodeableConcept> diagnoses) {
    /** The directions that the guide knows, by their codes. */
    public static final Set<String> CATEGORIES = Set.of("up", "down", "lateral", "tele", "exam");
}
