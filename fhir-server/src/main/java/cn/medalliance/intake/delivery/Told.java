package cn.medalliance.intake.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What clients are told, as JSON. */
final class Told {

    static final String DELIVERIES = "/intake/deliveries";
    static final String QUARANTINE = "/intake/quarantine";

    private Told() {}

    /**
     * A delivery.
     *
     * @param counts {@code received} and, for each outcome, how many of them; these always add up to it
     * @param notes what was noticed about rows that are stored all the same; in lists of deliveries left out
     * @param quarantine where its rows are that could not be stored
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OfDelivery(
            String id,
            String source,
            String document,
            String system,
            String state,
            String receivedAt,
            @Nullable String endedAt,
            Progress progress,
            Map<String, Long> counts,
            @Nullable String failure,
            @Nullable List<NoteTable.Note> notes,
            String quarantine) {

        /** @param notes null where they are not told */
        static OfDelivery of(StoredDelivery delivery, @Nullable List<NoteTable.Note> notes) {
            Map<String, Long> counts = new TreeMap<>();
            counts.put("received", delivery.received());
            delivery.counts().forEach((outcome, count) -> counts.put(outcome.word(), count));
            return new OfDelivery(
                    delivery.id().toString(),
                    delivery.sent().source(),
                    delivery.sent().document(),
                    delivery.sent().system(),
                    delivery.state().name().toLowerCase(Locale.ROOT),
                    delivery.receivedAt().toString(),
                    delivery.endedAt() == null ? null : delivery.endedAt().toString(),
                    new Progress(delivery.bytes(), delivery.bytesRead(), delivery.lines()),
                    counts,
                    delivery.failure(),
                    notes,
                    QUARANTINE + "?delivery=" + delivery.id());
        }
    }

    /**
     * How far a delivery is.
     *
     * @param bytes how long the file is
     * @param bytesRead up to where it was read
     * @param lines of the file, about as many as rows
     */
    record Progress(long bytes, long bytesRead, long lines) {}

    /**
     * Some of a list.
     *
     * @param next where the rest is; null at its end
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page<T>(List<T> items, @Nullable String next) {}

    /**
     * A row that could not be stored.
     *
     * @param row its number in the file
     * @param version for {@code If-Match}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OfRow(
            long id,
            String delivery,
            long row,
            String state,
            int version,
            String raw,
            @Nullable String sent,
            List<RowIssue> issues,
            @Nullable String outcome,
            @Nullable String note,
            String changedAt) {

        static OfRow of(QuarantinedRow row) {
            return new OfRow(
                    row.id(),
                    row.delivery().toString(),
                    row.row(),
                    row.state().name().toLowerCase(Locale.ROOT),
                    row.version(),
                    row.raw(),
                    row.sent(),
                    new ArrayList<>(row.issues()),
                    row.outcome() == null ? null : row.outcome().word(),
                    row.note(),
                    row.changedAt().toString());
        }
    }
}
