package cn.medalliance.fhir;

import java.time.Instant;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.jspecify.annotations.Nullable;

/** The moments between which a period lies; a side that is not said is open. */
public final class PeriodBounds {

    private PeriodBounds() {}

    /** When it begins; null when that is open. */
    public static @Nullable Instant begin(Period period) {
        // An element may hold nothing but the reason why it is absent.
        return period.getStart() == null ? null : period.getStart().toInstant();
    }

    /** The first moment after it, null when that is open: a day, month or year given as the end still belongs to it. */
    public static @Nullable Instant end(Period period) {
        if (period.getEnd() == null) {
            return null;
        }
        DateTimeType end = period.getEndElement().copy();
        return switch (end.getPrecision()) {
            case YEAR, MONTH, DAY -> {
                end.add(end.getPrecision().getCalendarConstant(), 1);
                yield end.getValue().toInstant();
            }
            default -> end.getValue().toInstant();
        };
    }
}
