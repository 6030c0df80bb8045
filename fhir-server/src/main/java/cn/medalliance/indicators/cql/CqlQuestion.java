package cn.medalliance.indicators.cql;

import cn.medalliance.indicators.model.IndicatorParameter;
import cn.medalliance.indicators.model.MeasurePeriod;
import cn.medalliance.shared.CountyTime;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import org.opencds.cqf.cql.engine.runtime.Date;
import org.opencds.cqf.cql.engine.runtime.Interval;

/**
 * What is asked of indicators.
 *
 * @param asOf the day on which it is asked
 * @param parameters those that are not as they are by default
 */
public record CqlQuestion(MeasurePeriod period, LocalDate asOf, Map<IndicatorParameter, String> parameters) {

    /** By the names that the common library has for them. */
    Map<String, Object> inCql() {
        Map<String, Object> named = new HashMap<>();
        named.put("Measurement Period", new Interval(day(period.first()), true, day(period.last()), true, null));
        named.put("As Of", day(asOf));
        IndicatorParameter.with(parameters).forEach((parameter, value) -> named.put(name(parameter), value));
        return named;
    }

    ZonedDateTime askedAt() {
        return ZonedDateTime.of(asOf, LocalTime.NOON, CountyTime.ZONE);
    }

    private static String name(IndicatorParameter parameter) {
        return switch (parameter) {
            case NORM -> "Norm";
            case VISIT_WAYS -> "Visit Ways";
            case CONTROL_SOURCE -> "Control Source";
            case HBA1C -> "HbA1c";
            case SPIROMETRY -> "Spirometry";
        };
    }

    private static Date day(LocalDate day) {
        return new Date(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
}
