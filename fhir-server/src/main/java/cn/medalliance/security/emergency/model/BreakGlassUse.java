package cn.medalliance.security.emergency.model;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One use of the break-glass, of one record of a patient.
 *
 * @param id its number, by which it is reviewed
 * @param at when
 * @param patient whose record, by its id; empty when nobody was found
 * @param until until when it gives access; empty when nobody was found
 * @param organization the organisation that got access, by its id
 * @param client its system
 * @param person who used the system, when that is known
 * @param purpose a code of ActReason
 * @param reason in the words of who used it
 * @param review how it was reviewed; empty while it is open
 */
public record BreakGlassUse(
        UUID id,
        Instant at,
        Optional<String> patient,
        Optional<Instant> until,
        String organization,
        String client,
        Optional<String> person,
        String purpose,
        String reason,
        Optional<Review> review) {

    /**
     * A review.
     *
     * @param at when
     * @param reviewer the client that reviewed it
     * @param remark what was found
     */
    public record Review(Instant at, String reviewer, String remark) {}

    /** Where a use stands. */
    public enum State {
        OPEN,
        REVIEWED
    }

    public State state() {
        return review.isPresent() ? State.REVIEWED : State.OPEN;
    }
}
