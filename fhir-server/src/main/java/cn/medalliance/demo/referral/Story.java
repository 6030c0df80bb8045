package cn.medalliance.demo.referral;

import cn.medalliance.demo.people.Disease;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A referral and, where the resident was sent back, the referral down that answers it.
 *
 * @param loop the number shared by everything of this cycle
 */
public record Story(
        String loop, Disease disease, Leg up, @Nullable Leg down) {

    /** The day on which the resident left the care of the primary clinic, if so. */
    public Optional<LocalDate> leaves() {
        return up.script().direction() == Direction.UP
                ? up.since("in-progress").map(LocalDateTime::toLocalDate)
                : Optional.empty();
    }

    /** The day on which the hospital let the resident go; empty while the stay lasts or when there was none. */
    public Optional<LocalDate> discharged() {
        if (leaves().isEmpty() || up.is("in-progress") || up.is("on-hold")) {
            return Optional.empty();
        }
        return Optional.of(up.last().at().toLocalDate());
    }

    /** Whether the resident is with the hospital on the county's last day. */
    public boolean away() {
        return leaves().isPresent() && discharged().isEmpty();
    }

    /** The day of death in hospital, if that is how it ended. */
    public Optional<LocalDate> death() {
        return up.reached("patient-died").map(LocalDateTime::toLocalDate);
    }
}
