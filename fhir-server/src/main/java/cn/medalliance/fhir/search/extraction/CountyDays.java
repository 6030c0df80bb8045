package cn.medalliance.fhir.search.extraction;

import ca.uhn.fhir.jpa.model.entity.ResourceIndexedSearchParamDate;
import ca.uhn.fhir.util.DateUtils;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The days under which times are found. HAPI takes the day that stands in the text, so that what was measured at half past seven
 * in the morning and is written as {@code 23:30Z} would be found under the day before. Here it is the day of the process's
 * zone, which is the county's (ADR 25).
 */
final class CountyDays {

    private CountyDays() {}

    /** Gives each its days; the set is filled anew, because they are part of what its members are told apart by. */
    static void count(Set<ResourceIndexedSearchParamDate> dates) {
        List<ResourceIndexedSearchParamDate> all = List.copyOf(dates);
        dates.clear();
        for (ResourceIndexedSearchParamDate date : all) {
            date.myValueLowDateOrdinal = day(date.getValueLow());
            date.myValueHighDateOrdinal = day(date.getValueHigh());
            dates.add(date);
        }
    }

    private static @Nullable Integer day(@Nullable Date moment) {
        return moment == null ? null : DateUtils.convertDateToDayInteger(moment);
    }
}
