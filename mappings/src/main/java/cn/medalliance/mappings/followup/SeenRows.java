package cn.medalliance.mappings.followup;

import cn.medalliance.mappings.table.RowMemory;
import java.time.LocalDate;
import java.util.Optional;

/** Which visits earlier rows of the same file were about. */
final class SeenRows {
    private final RowMemory<Long> byNumber = new RowMemory<>();
    private final RowMemory<Long> byResidentAndDay = new RowMemory<>();
    private final RowMemory<LocalDate> latestVisit = new RowMemory<>();

    /** The earlier row that was converted under the same follow-up number of the same resident. */
    Optional<Long> sameVisit(FollowUpVisit visit) {
        return byNumber.get(number(visit));
    }

    /** The earlier row that was converted for the same resident on the same day. */
    Optional<Long> sameDay(FollowUpVisit visit) {
        return byResidentAndDay.get(day(visit));
    }

    /** Whether no visit of this resident seen so far was later. */
    boolean isLatest(FollowUpVisit visit) {
        return latestVisit
                .get(visit.resident().value())
                .filter(latest -> visit.date().date().isBefore(latest))
                .isEmpty();
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
}
