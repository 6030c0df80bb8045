package cn.medalliance.operations.lastn.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An Observation that matched, as far as ranking needs it.
 *
 * @param id internal id
 * @param subject whose it is; only Observations of one subject are compared
 * @param begin when its effective time begins; null without one
 * @param end when its effective time ends
 * @param codes its codings, or its text when it has no coding; each of them by something that is equal when they are
 */
public record Candidate(
        long id,
        @Nullable Object subject,
        @Nullable Instant begin,
        @Nullable Instant end,
        List<?> codes) {

    private static final Comparator<@Nullable Instant> LATEST_FIRST =
            Comparator.nullsLast(Comparator.<Instant>reverseOrder());

    /** The most recent first; what has no effective time last. */
    static final Comparator<Candidate> MOST_RECENT_FIRST = Comparator.comparing(Candidate::end, LATEST_FIRST)
            .thenComparing(Candidate::begin, LATEST_FIRST)
            .thenComparing(Candidate::id, Comparator.reverseOrder());

    public Candidate {
        codes = List.copyOf(codes);
    }

    boolean isAsRecentAs(Candidate other) {
        return java.util.Objects.equals(end, other.end) && java.util.Objects.equals(begin, other.begin);
    }

    /** The same Observation with codes. */
    public Candidate withCodes(List<?> other) {
        return new Candidate(id, subject, begin, end, other);
    }
}
