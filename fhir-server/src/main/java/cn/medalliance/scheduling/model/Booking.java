package cn.medalliance.scheduling.model;

import java.time.Instant;
import java.util.Set;

/**
 * An appointment that is to hold a slot.
 *
 * @param slot the slot
 * @param referral the referral that it is based on
 * @param isParty whether who books takes part in that referral
 * @param isForItsResident whether the resident of the referral takes part in the appointment
 * @param isItsOwners whether the slot belongs to who owns the referral
 * @param isWithin whether the appointment lies within the time of its slots
 */
public record Booking(
        SlotFacts slot,
        ReferralFacts referral,
        boolean isParty,
        boolean isForItsResident,
        boolean isItsOwners,
        boolean isWithin) {

    /**
     * A slot.
     *
     * @param status as it was before
     * @param start its beginning
     * @param keptFor the channels that it is kept for; none when it is for all
     * @param isHeld whether another appointment holds it
     */
    public record SlotFacts(String status, Instant start, Set<String> keptFor, boolean isHeld) {

        /** Whether nobody has it and it is offered. */
        public boolean isFree() {
            return status.equals("free") && !isHeld;
        }
    }

    /**
     * A referral.
     *
     * @param channel its channel; empty when it says none
     * @param isActive whether its request is active
     */
    public record ReferralFacts(String channel, boolean isActive) {}
}
