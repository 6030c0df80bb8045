package cn.medalliance.enrolment.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a contract holds, the first and the last included.
 *
 * @param first null: always held
 * @param last null: holds on
 */
public record Term(@Nullable LocalDate first, @Nullable LocalDate last) {

    /** Whether there is a day on which both hold. */
    public boolean overlaps(Term other) {
        return !isBefore(other) && !other.isBefore(this);
    }

    private boolean isBefore(Term other) {
        return last != null && other.first != null && last.isBefore(other.first);
    }
}
