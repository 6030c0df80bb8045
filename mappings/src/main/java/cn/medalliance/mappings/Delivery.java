package cn.medalliance.mappings;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * How a file or message came to us.
 *
 * @param document the name of the file or the number of the message, for Provenance
 * @param system the sending system; every resource bears it in {@code meta.source}
 * @param receivedAt when it was received; a day after this one lies in the future
 */
public record Delivery(String document, URI system, Instant receivedAt) {
    /** China has one time zone; what a source says without a zone is meant in it. */
    public static final ZoneOffset ZONE = ZoneOffset.ofHours(8);

    /** The day of the reception in China. */
    public LocalDate receivedOn() {
        return receivedAt.atOffset(ZONE).toLocalDate();
    }
}
