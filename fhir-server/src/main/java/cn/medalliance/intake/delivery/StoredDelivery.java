package cn.medalliance.intake.delivery;

import cn.medalliance.security.caller.Caller;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that was sent.
 *
 * @param number in the order in which they came
 * @param sent what is known of who sent it and how
 * @param bytes how long the file is
 * @param bytesRead up to where it was read
 * @param lines of the file, about as many as rows
 * @param header its row of headings; empty where it has none
 * @param lastRow the last row of which it is known what became of it
 * @param received how many rows were taken so far
 * @param counts what became of them, for each outcome
 * @param attempts how often it was begun since a row was done
 * @param failure why it was not gone on with
 */
record StoredDelivery(
        UUID id,
        long number,
        Sent sent,
        Instant receivedAt,
        State state,
        long bytes,
        long bytesRead,
        long lines,
        String header,
        long lastRow,
        long received,
        Map<Outcome, Long> counts,
        int attempts,
        @Nullable Instant endedAt,
        @Nullable String failure) {

    /** How far it is. */
    enum State {
        /** Its bytes are still coming. */
        RECEIVING,
        /** Its rows are being stored. */
        RUNNING,
        DONE,
        /** It was begun in vain too often, or who sent it may not any more. */
        FAILED,
        CANCELLED
    }

    /**
     * Who sent a file, and as what.
     *
     * @param owner who alone may ask for it: an organisation or a client; empty where nobody has to say who they are
     * @param caller under whose rights its rows are stored; null where there are none
     * @param address where it was sent from
     * @param source the id of its format
     * @param document its name
     * @param system the URI of the system that it is of
     * @param file by what it is known again: where it was found in a folder, or which message it is
     */
    record Sent(
            String owner,
            @Nullable Caller caller,
            String address,
            String source,
            String document,
            String system,
            @Nullable String file) {}

    /** A delivery for the conversion. */
    cn.medalliance.mappings.Delivery forConversion() {
        return new cn.medalliance.mappings.Delivery(sent.document(), java.net.URI.create(sent.system()), receivedAt);
    }
}
