package cn.medalliance.demo.fhir;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.InstantType;

/** Days and times as FHIR writes them. The county keeps Beijing time. */
final class Times {
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");
    private static final String BEIJING = "+08:00";

    private Times() {}

    static DateTimeType at(LocalDateTime time) {
        return new DateTimeType(SECONDS.format(time) + BEIJING);
    }

    static InstantType instant(LocalDateTime time) {
        return new InstantType(SECONDS.format(time) + BEIJING);
    }

    static DateType day(LocalDate day) {
        return new DateType(day.toString());
    }

    /** A day where the element may also hold a time. */
    static DateTimeType on(LocalDate day) {
        return new DateTimeType(day.toString());
    }
}
