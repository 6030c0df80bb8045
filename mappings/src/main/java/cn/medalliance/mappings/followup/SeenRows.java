package cn.medalliance.mappings.followup;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What earlier rows of the same file were about. It remembers the last {@value #REMEMBERED} rows, so that memory stays
 * bounded; a repetition farther away is harmless, for the same row sent twice changes nothing.
 */
final class SeenRows {
    private static final int REMEMBERED = 100_000;

    private final Map<String, Long> byFingerprint = new Memory<>();
    private final Map<String, Long> byNumber = new Memory<>();
    private final Map<String, Long> byResidentAndDay = new Memory<>();
    private final Map<String, LocalDate> latestVisit = new Memory<>();

    /** The earlier row with the same text; notes this one. */
    Optional<Long> sameText(String fingerprint, long row) {
        return Optional.ofNullable(byFingerprint.putIfAbsent(fingerprint, row));
    }

    /** The earlier row that was converted under the same follow-up number of the same resident. */
    Optional<Long> sameVisit(FollowUpVisit visit) {
        return Optional.ofNullable(byNumber.get(number(visit)));
    }

    /** The earlier row that was converted for the same resident on the same day. */
    Optional<Long> sameDay(FollowUpVisit visit) {
        return Optional.ofNullable(byResidentAndDay.get(day(visit)));
    }

    /** Whether no visit of this resident seen so far was later. */
    boolean isLatest(FollowUpVisit visit) {
        LocalDate latest = latestVisit.get(visit.resident().value());
        return latest == null || !visit.date().date().isBefore(latest);
    }

    /** Remembers a row that was converted. */
    void remember(FollowUpVisit visit, long row) {
        byNumber.put(number(visit), row);
        byResidentAndDay.putIfAbsent(day(visit), row);
        if (isLatest(visit)) {
            latestVisit.put(visit.resident().value(), visit.date().date());
        }
    }

    private static String number(FollowUpVisit visit) {
        return visit.resident().value() + "|" + visit.number();
    }

    private static String day(FollowUpVisit visit) {
        return visit.resident().value() + "|" + visit.date().date();
    }

    private static final class Memory<V> extends LinkedHashMap<String, V> {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > REMEMBERED;
        }
    }
}
