package cn.medalliance.referral;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Optional;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;

/** Referrals as other features meet them: as they are stored, with what the transaction that runs wrote. */
public interface Referrals {

    /**
     * A referral.
     *
     * @param id of its request
     * @param channel a code of mca-referral-channel; empty when it says none
     * @param isActive whether its request is active
     * @param subject the resident
     * @param requester who refers
     * @param owner who owns the task that is open or was last, else who is addressed; null when nobody is
     */
    record Referral(
            String id,
            String channel,
            boolean isActive,
            Reference subject,
            Reference requester,
            @Nullable Reference owner) {}

    /** The referral that a reference to a request means; empty when it is none. */
    Optional<Referral> find(Reference request);

    /** Whether who calls takes part in a referral: refers, owns its task, or is the centre. */
    boolean isParty(Referral referral, RequestDetails request);

    /** Whether who calls acts as the coordination centre, or is nobody in particular. */
    boolean isCentre(RequestDetails request);

    /** Whether who calls may bring in what was before there was this server. */
    boolean bringsHistory(RequestDetails request);

    /** Whether a party (an organisation, a role in one, a service of one) belongs to the organisation of another, or below it. */
    boolean isOf(Reference party, Reference other);

    /**
     * The task of a referral as its owner, who calls, moves it by an appointment: accepted and scheduled. The caller writes
     * it; the table of transitions judges it as any other move.
     *
     * @param appointment the address of the appointment
     * @return empty when the caller is not the owner, or the table has no move to it from where the task stands
     */
    Optional<Task> scheduled(Referral referral, String appointment, RequestDetails request);
}
