package cn.medalliance.indicators.jpa;

import cn.medalliance.fhir.operation.DayParameter;
import cn.medalliance.indicators.model.Indicator;
import cn.medalliance.indicators.model.IndicatorParameter;
import cn.medalliance.indicators.model.MeasurePeriod;
import cn.medalliance.indicators.model.ToldPlaces;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks of an indicator, read and checked.
 *
 * @param stratifiers codes of mca-stratifier
 * @param crossed by which of them at once
 */
record AskedReport(
        Indicator indicator,
        MeasurePeriod period,
        ReportKind kind,
        Map<IndicatorParameter, String> parameters,
        List<String> stratifiers,
        List<List<String>> crossed) {

    private static final String NONE = "none";
    /** Between stratifiers by which counts are broken down at once. */
    private static final String AND = "*";

    private static final int MOST_AT_ONCE = 3;
    private static final String STRATIFIER = "stratifier";

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
        List<String> asked = named.stream()
                .map(StringType::getValue)
                .filter(each -> !each.contains(AND))
                .distinct()
                .toList();
        if (asked.equals(List.of(NONE))) {
            return List.of();
        }
        requireKnown(indicator, asked);
        return asked;
    }

    /**
     * Those that are named with a star between them.
     *
     * @param isNameless whether what is of few is left out, which can be told of two only that have their values independently
     * @param isOfOnePlace whether it is asked of a part of the county: a place is a third stratifier
     */
    static List<List<String>> crossed(
            Indicator indicator, @Nullable List<StringType> named, boolean isNameless, boolean isOfOnePlace) {
        if (named == null) {
            return List.of();
        }
        List<List<String>> crossed = new ArrayList<>();
        for (StringType each : named) {
            if (each.getValue().contains(AND)) {
                List<String> codes = List.of(each.getValue().split(Pattern.quote(AND), -1));
                requireKnown(indicator, codes);
                boolean isOnce = codes.stream().distinct().count() == codes.size();
                if (!isOnce || codes.size() > MOST_AT_ONCE) {
                    throw new Refusal(
                            ErrorCode.INVALID_REQUEST,
                            "同时分层为两个或三个不同的分层。 At once it is broken down by two or three different stratifiers.",
                            STRATIFIER);
                }
                if (isNameless) {
                    requireTwo(codes, isOfOnePlace);
                }
                if (crossed.stream().noneMatch(other -> Set.copyOf(other).equals(Set.copyOf(codes)))) {
                    crossed.add(codes);
                }
            }
        }
        return crossed;
    }

    private static void requireTwo(List<String> codes, boolean isOfOnePlace) {
        boolean isOfPlaces = codes.stream().anyMatch(ToldPlaces.STRATIFIERS::contains);
        if (codes.size() > 2 || ToldPlaces.STRATIFIERS.containsAll(codes)) {
            throw new Refusal(
                    ErrorCode.FORBIDDEN,
                    "who sees people de-identified crosses two stratifiers, not organisations with their grids",
                    STRATIFIER);
        }
        if (isOfOnePlace && !isOfPlaces) {
            throw new Refusal(
                    ErrorCode.FORBIDDEN,
                    "who sees people de-identified crosses such stratifiers for the county, and for a place one of them with organization or"
                            + " grid",
                    STRATIFIER);
        }
    }

    private static void requireKnown(Indicator indicator, List<String> codes) {
        if (!indicator.stratifiers().containsAll(codes)) {
            throw new Refusal(
                    ErrorCode.INVALID_REQUEST,
                    "该指标按这些分层。 The indicator has the stratifiers " + indicator.stratifiers() + ".",
                    STRATIFIER);
        }
    }
}
