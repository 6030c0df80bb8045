package cn.medalliance.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.TimeZone;

/**
 * The time of the county: Beijing time. A day that is written without a zone, as most days in FHIR are, is a day of the county,
 * wherever the server stands.
 */
public final class CountyTime {

    /** One for the whole country, without summer time since 1991. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private CountyTime() {}

    /** Which day it is in the county. */
    public static LocalDate today(Clock clock) {
        return dayOf(clock.instant());
    }

    /** The county's day of a moment. */
    public static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    /** The county's day of a moment. */
    public static LocalDate dayOf(Date moment) {
        return dayOf(moment.toInstant());
    }

    /**
     * Makes it the time of this process. HAPI reads days, and writes times into columns that have no zone, by that of the
     * process: else a contract would end eight hours late on a machine that is set to UTC, and a database that moves to a
     * machine of another zone would tell other times than were written.
     */
    public static void keep() {
        TimeZone.setDefault(TimeZone.getTimeZone(ZONE));
    }
}
