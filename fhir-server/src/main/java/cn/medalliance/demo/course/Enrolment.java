package cn.medalliance.demo.course;

import cn.medalliance.demo.people.Disease;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That a disease of a resident is managed.
 *
 * @param end the last day, if it has ended
 * @param endReason the code in {@code mca-cancel-reason}, if it has ended
 * @param lost whether the resident can no longer be found; the file is then under review
 * @param tiers how the tier changed, oldest first, at least one
 */
public record Enrolment(
        Disease disease,
        LocalDate diagnosed,
        LocalDate start,
        @Nullable LocalDate end,
        @Nullable String endReason,
        boolean lost,
        List<TierChange> tiers) {

    /** The tier at the end. */
    public TierChange tier() {
        return tiers.get(tiers.size() - 1);
    }
}
