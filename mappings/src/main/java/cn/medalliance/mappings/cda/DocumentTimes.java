package cn.medalliance.mappings.cda;

import cn.medalliance.mappings.Delivery;
import cn.medalliance.mappings.text.LooseDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.DateTimeType;

/** Times as HL7 writes them: {@code 20250410}, {@code 20250410093000}, {@code 20250410093000+0800}. */
public final class DocumentTimes {
    private static final Pattern IN_CHINA = Pattern.compile("(\\d{8}(?:\\d{4}(?:\\d{2})?)?)(?:\\.\\d+)?(?:\\+0800)?");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");

    private DocumentTimes() {}

    /** The time without a zone, which is Beijing's; one in another zone stays as it is and cannot be read as a date. */
    public static String local(String time) {
        Matcher matcher = IN_CHINA.matcher(time.strip());
        return matcher.matches() ? matcher.group(1) : time;
    }

    /** As FHIR writes a time: a day, or a moment where there is one; empty when it cannot be read. */
    public static Optional<DateTimeType> read(String time) {
        return LooseDate.parse(local(time)).map(read -> {
            LocalTime moment = read.time();
            return new DateTimeType(
                    moment == null
                            ? read.date().toString()
                            : read.date().atTime(moment).atOffset(Delivery.ZONE).format(SECONDS));
        });
    }

    /** As FHIR writes an instant; the time of reception where it cannot be read. */
    public static String instant(String time, Delivery delivery) {
        return LooseDate.parse(local(time))
                .map(read -> read.date()
                        .atTime(read.time() == null ? LocalTime.MIDNIGHT : read.time())
                        .atOffset(Delivery.ZONE)
                        .format(SECONDS))
                .orElseGet(() -> received(delivery));
    }

    /** The time of reception, by our own clock. */
    public static String received(Delivery delivery) {
        return delivery.receivedAt().atOffset(Delivery.ZONE).format(SECONDS);
    }
}
