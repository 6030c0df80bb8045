package cn.medalliance.mappings.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as exports write it: {@code 2025-04-10}, {@code 2025/4/10}, {@code 2025.4.10}, {@code 20250410},
 * {@code 2025年4月10日}, or a spreadsheet's serial number ({@code 45757}); each perhaps with a time of day.
 *
 * @param date the day
 * @param time the time of day, when one other than midnight was given
 */
public record LooseDate(LocalDate date, @Nullable LocalTime time) {
    private static final Pattern WRITTEN = Pattern.compile("(?<year>\\d{4})(?:年|[-/.])(?<month>\\d{1,2})(?:月|[-/.])"
            + "(?<day>\\d{1,2})日?(?:[ t]*(?<hour>\\d{1,2})[:时](?<minute>\\d{2})"
            + "(?:[:分](?<second>\\d{2})秒?(?:\\.\\d+)?|分)?)?");
    private static final Pattern COMPACT = Pattern.compile("(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})"
            + "(?:[ t]?(?<hour>\\d{2}):?(?<minute>\\d{2}):?(?<second>\\d{2})?)?");
    private static final Pattern SERIAL = Pattern.compile("[1-9]\\d{4}(?:\\.\\d{1,12})?");

    /** Day 0 of a spreadsheet's count, which believes that there was a 29 February 1900. */
    private static final LocalDate SERIAL_EPOCH = LocalDate.of(1899, 12, 30);

    private static final BigDecimal SECONDS_OF_A_DAY = BigDecimal.valueOf(86_400);
    private static final LocalDate DATABASE_ZERO = LocalDate.of(1900, 1, 1);

    /** Reads a date; empty when the text is not one day of the calendar. */
    public static Optional<LooseDate> parse(String text) {
        String narrow = LooseText.trim(LooseText.halfWidth(text)).toLowerCase(Locale.ROOT);
        try {
            if (SERIAL.matcher(narrow).matches()) {
                return Optional.of(serial(new BigDecimal(narrow)));
            }
            for (Pattern form : new Pattern[] {WRITTEN, COMPACT}) {
                Matcher matcher = form.matcher(narrow);
                if (matcher.matches()) {
                    return Optional.of(written(matcher));
                }
            }
            return Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether this is the zero that a program writes for "no date": a day of year 1 or before, or 1900-01-01. */
    public boolean isPlaceholder() {
        return date.getYear() <= 1 || date.equals(DATABASE_ZERO);
    }

    private static LooseDate written(Matcher matcher) {
        LocalDate date = LocalDate.of(number(matcher, "year"), number(matcher, "month"), number(matcher, "day"));
        if (matcher.group("hour") == null) {
            return new LooseDate(date, null);
        }
        int second = matcher.group("second") == null ? 0 : number(matcher, "second");
        return of(date, LocalTime.of(number(matcher, "hour"), number(matcher, "minute"), second));
    }

    private static LooseDate serial(BigDecimal serial) {
        long days = serial.longValue();
        long seconds = serial.subtract(BigDecimal.valueOf(days))
                .multiply(SECONDS_OF_A_DAY)
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
        return of(SERIAL_EPOCH.plusDays(days), LocalTime.ofSecondOfDay(Math.min(seconds, 86_399)));
    }

    private static LooseDate of(LocalDate date, LocalTime time) {
        return new LooseDate(date, time.equals(LocalTime.MIDNIGHT) ? null : time);
    }

    private static int number(Matcher matcher, String group) {
        return Integer.parseInt(matcher.group(group));
    }
}
