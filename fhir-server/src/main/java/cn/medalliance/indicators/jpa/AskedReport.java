package cn.medalliance.indicators.jpa;

import cn.medalliance.fhir.operation.DayParameter;
import cn.medalliance.indicators.model.Indicator;
import cn.medalliance.indicators.model.IndicatorParameter;
import cn.medalliance.indicators.model.MeasurePeriod;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks of an indicator, read and checked.
 *
 * @param stratifiers codes of mca-stratifier
 */
record AskedReport(
        Indicator indicator,
        MeasurePeriod period,
        ReportKind kind,
        Map<IndicatorParameter, String> parameters,
        List<String> stratifiers) {

    private static final String NONE = "none";

    static MeasurePeriod period(@Nullable DateType start, @Nullable DateType end) {
        LocalDate first = day(start, "periodStart");
        LocalDate last = day(end, "periodEnd");
        if (last.isBefore(first)) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, "时段的止日早于起日。 The period ends before it begins.", "periodEnd");
        }
        return new MeasurePeriod(first, last);
    }

    private static LocalDate day(@Nullable DateType day, String name) {
        if (day == null || !day.hasValue()) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, "必须给出。 It must be given.", name);
        }
        return DayParameter.of(day, name);
    }

    /** @param given by their names; those that are not given are null */
    static Map<IndicatorParameter, String> parameters(Map<IndicatorParameter, @Nullable StringType> given) {
        Map<IndicatorParameter, String> parameters = new EnumMap<>(IndicatorParameter.class);
        given.forEach((parameter, value) -> {
            if (value != null && value.hasValue()) {
                if (!parameter.choices().contains(value.getValue())) {
                    throw new Refusal(
                            ErrorCode.INVALID_REQUEST,
                            "取值为 It is one of " + parameter.choices() + ".",
                            parameter.word());
                }
                parameters.put(parameter, value.getValue());
            }
        });
        return parameters;
    }

    /** Those of the indicator unless some are named; {@code none} for none. */
    static List<String> stratifiers(Indicator indicator, @Nullable List<StringType> named) {
        if (named == null || named.isEmpty()) {
            return indicator.stratifiers();
        }
        List<String> asked = named.stream().map(StringType::getValue).distinct().toList();
        if (asked.equals(List.of(NONE))) {
            return List.of();
        }
        asked.stream().filter(each -> !indicator.stratifiers().contains(each)).forEach(unknown -> {
            throw new Refusal(
                    ErrorCode.INVALID_REQUEST,
                    "该指标按这些分层。 The indicator has the stratifiers " + indicator.stratifiers() + ".",
                    "stratifier");
        });
        return asked;
    }
}
