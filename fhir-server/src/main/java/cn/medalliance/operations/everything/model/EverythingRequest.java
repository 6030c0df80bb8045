package cn.medalliance.operations.everything.model;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a client wants of the whole record.
 *
 * @param types only resources of these types; empty for all
 * @param since only what was stored or changed at this time or later
 * @param from only care that did not end before
 * @param to only care that began before
 */
public record EverythingRequest(
        Set<String> types,
        @Nullable Instant since,
        @Nullable Instant from,
        @Nullable Instant to) {

    public EverythingRequest {
        types = Set.copyOf(types);
    }

    public boolean hasCareDates() {
        return from != null || to != null;
    }
}
