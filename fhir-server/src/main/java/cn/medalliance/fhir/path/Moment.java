package cn.medalliance.fhir.path;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date, a time, or both, as exact as it was written.
 *
 * @see <a href="http://hl7.org/fhirpath/N1/#datetime-equality">FHIRPath, DateTime equality</a>
 */
public final class Moment {

    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?"
            + "(?:T(?:(\\d{2})(?::(\\d{2})(?::(\\d{2})(?:\\.(\\d{1,9})\\d*)?)?)?(Z|[+-]\\d{2}:\\d{2})?)?)?");
    private static final Pattern TIME = Pattern.compile("T?(\\d{2})(?::(\\d{2})(?::(\\d{2})(?:\\.(\\d{1,9})\\d*)?)?)?");

    private static final int YEARS = 1;
    private static final int MONTHS = 2;
    private static final int DAYS = 3;
    private static final int HOURS = 4;
    private static final int SECONDS = 6;

    /** Year, month, day, hour, minute, second in nanoseconds; what was not written is the least that it can be. */
    private final long[] fields;

    private final int precision;
    private final @Nullable ZoneOffset offset;

    private Moment(long[] fields, int precision, @Nullable ZoneOffset offset) {
        this.fields = fields;
        this.precision = precision;
        this.offset = offset;
    }

    /** Of a date or a date with time; null of text that is neither. */
    public static @Nullable Moment date(String text) {
        Matcher parts = DATE.matcher(text);
        if (!parts.matches()) {
            return null;
        }
        long[] fields = {0, 1, 1, 0, 0, 0};
        int precision = 0;
        for (int part = 1; part <= SECONDS && parts.group(part) != null; part++) {
            fields[part - 1] = Long.parseLong(parts.group(part));
            precision = part;
        }
        if (precision == SECONDS) {
            fields[SECONDS - 1] = nanoseconds(fields[SECONDS - 1], parts.group(SECONDS + 1));
        }
        String offset = parts.group(SECONDS + 2);
        try {
            return new Moment(fields, precision, offset == null ? null : ZoneOffset.of(offset));
        } catch (DateTimeException wrong) {
            return null;
        }
    }

    /** Of a time of day; null of other text. */
    static @Nullable Moment time(String text) {
        Matcher parts = TIME.matcher(text);
        if (!parts.matches()) {
            return null;
        }
        long[] fields = {0, 1, 1, 0, 0, 0};
        int precision = DAYS;
        for (int part = 1; part <= DAYS && parts.group(part) != null; part++) {
            fields[DAYS + part - 1] = Long.parseLong(parts.group(part));
            precision = DAYS + part;
        }
        if (precision == SECONDS) {
            fields[SECONDS - 1] = nanoseconds(fields[SECONDS - 1], parts.group(DAYS + 1));
        }
        return new Moment(fields, precision, null);
    }

    private static long nanoseconds(long seconds, @Nullable String fraction) {
        long nanoseconds = fraction == null ? 0 : Long.parseLong((fraction + "000000000").substring(0, 9));
        return seconds * 1_000_000_000L + nanoseconds;
    }

    /**
     * Below zero, zero or above zero; null where one is less exact than the other and they agree as far as it goes.
     *
     * @param zone of moments that say none
     */
    @Nullable
    Integer compareTo(Moment other, ZoneId zone) {
        boolean haveTimes = precision >= HOURS && other.precision >= HOURS;
        boolean isSameClock = Objects.equals(offset, other.offset);
        long[] mine = haveTimes && !isSameClock ? universal(zone) : fields;
        long[] theirs = haveTimes && !isSameClock ? other.universal(zone) : other.fields;
        int shared = Math.min(precision, other.precision);
        for (int field = 0; field < shared; field++) {
            int compared = Long.compare(mine[field], theirs[field]);
            if (compared != 0) {
                return compared;
            }
        }
        return precision == other.precision ? Integer.valueOf(0) : null;
    }

    private long[] universal(ZoneId zone) {
        LocalDateTime universal =
                earliest(zone).atZoneSameInstant(ZoneOffset.UTC).toLocalDateTime();
        return new long[] {
            universal.getYear(),
            universal.getMonthValue(),
            universal.getDayOfMonth(),
            universal.getHour(),
            universal.getMinute(),
            universal.getSecond() * 1_000_000_000L + universal.getNano()
        };
    }

    /** The first instant that it can mean. */
    public OffsetDateTime earliest(ZoneId zone) {
        LocalDateTime local = LocalDateTime.of(
                        (int) fields[0], (int) fields[1], (int) fields[2], (int) fields[3], (int) fields[4])
                .plusNanos(fields[SECONDS - 1]);
        return offset == null ? local.atZone(zone).toOffsetDateTime() : OffsetDateTime.of(local, offset);
    }

    /** The first day that it can mean: of a moment the day that it was in the zone. */
    public LocalDate earliestDay(ZoneId zone) {
        return offset == null
                ? LocalDate.of((int) fields[0], (int) fields[1], (int) fields[2])
                : earliest(zone).atZoneSameInstant(zone).toLocalDate();
    }

    public boolean isYear() {
        return precision == YEARS;
    }

    public boolean isMonth() {
        return precision == MONTHS;
    }

    /** How many of year, month, day, hour, minute and second were written. */
    int precision() {
        return precision;
    }
}
