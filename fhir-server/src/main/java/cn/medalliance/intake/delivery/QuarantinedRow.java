package cn.medalliance.intake.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row that could not be stored.
 *
 * @param row its number in the file
 * @param raw as it stands in the file, or as it was corrected last
 * @param sent as it stands in the file, once it was corrected; null while {@code raw} is that
 * @param issues why
 * @param version changes with each change
 * @param outcome what became of it when it was corrected
 * @param note why it was discarded
 */
record QuarantinedRow(
        long id,
        UUID delivery,
        long row,
        String raw,
        @Nullable String sent,
        List<RowIssue> issues,
        State state,
        int version,
        @Nullable Outcome outcome,
        @Nullable String note,
        Instant changedAt) {

    /** What became of it. */
    enum State {
        OPEN,
        CORRECTED,
        DISCARDED
    }
}
