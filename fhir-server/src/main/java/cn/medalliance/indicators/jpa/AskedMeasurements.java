package cn.medalliance.indicators.jpa;

import cn.medalliance.indicators.model.MeasurePeriod;
import cn.medalliance.indicators.statistics.Measurement;
import cn.medalliance.indicators.statistics.Measurements;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.UriType;
import org.jspecify.annotations.Nullable;

/** Which measurements a request asks for, read and checked. */
final class AskedMeasurements {

    private static final int MOST_CODES = 20;
    private static final int MOST_BINS = 50;

    private AskedMeasurements() {}

    /** All that are named; blood pressure as its two values. */
    static List<Measurement> all(
            Measurements known,
            @Nullable List<StringType> codes,
            @Nullable UriType system,
            @Nullable List<Coding> codings) {
        List<Measurement> asked = new ArrayList<>();
        String of = system == null || !system.hasValue() ? Measurement.LOINC : system.getValue();
        for (StringType code : codes == null ? List.<StringType>of() : codes) {
            add(asked, known, of, code.getValue(), "code");
        }
        for (Coding coding : codings == null ? List.<Coding>of() : codings) {
            add(asked, known, coding.hasSystem() ? coding.getSystem() : Measurement.LOINC, coding.getCode(), "coding");
        }
        if (asked.isEmpty()) {
            throw new Refusal(
                    ErrorCode.INVALID_REQUEST, "须给出测量项目的编码。 The code of a measurement must be given.", "code");
        }
        if (asked.size() > MOST_CODES) {
            throw new Refusal(
                    ErrorCode.INVALID_REQUEST,
                    "最多" + MOST_CODES + "项。 At most " + MOST_CODES + " measurements.",
                    "code");
        }
        return asked.stream().distinct().toList();
    }

    private static void add(
            List<Measurement> asked, Measurements known, String system, @Nullable String code, String parameter) {
        if (code == null || code.isBlank()) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, "编码为空。 The code is empty.", parameter);
        }
        Measurement measurement = known.of(system, code);
        if (measurement.isLoinc(Measurement.PRESSURE)) {
            asked.addAll(known.pressure());
        } else {
            asked.add(measurement);
        }
    }

    /** The one that is named. */
    static Measurement one(
            Measurements known, @Nullable StringType code, @Nullable UriType system, @Nullable Coding coding) {
        List<Measurement> all = all(
                known, code == null ? List.of() : List.of(code), system, coding == null ? List.of() : List.of(coding));
        if (all.size() > 1) {
            throw new Refusal(
                    ErrorCode.INVALID_REQUEST,
                    "一次一项；血压请用8480-6或8462-4。 One measurement at a time; of blood pressure 8480-6 or 8462-4.",
                    "code");
        }
        return all.get(0);
    }

    static String unit(Measurement measurement, @Nullable CodeType unit) {
        if (unit != null && unit.hasValue()) {
            return unit.getValue();
        }
        return measurement
                .unit()
                .orElseThrow(() -> new Refusal(
                        ErrorCode.INVALID_REQUEST,
                        "指南未规定" + measurement.code() + "的单位，须给出。 The guide has no unit for " + measurement.code()
                                + ": it must be given.",
                        "unit"));
    }

    /** From a period, or from two days. */
    static MeasurePeriod period(@Nullable Period period, @Nullable DateType start, @Nullable DateType end) {
        boolean isGiven = period != null && !period.isEmpty();
        if (isGiven && (start != null || end != null)) {
            throw new Refusal(
                    ErrorCode.INVALID_REQUEST,
                    "时段写一次：period，或periodStart与periodEnd。 The time is given once: as period, or as periodStart and periodEnd.",
                    "period");
        }
        return isGiven && period != null
                ? AskedReport.period(
                        day(period.getStartElement(), "period.start"), day(period.getEndElement(), "period.end"))
                : AskedReport.period(start, end);
    }

    private static DateType day(DateTimeType moment, String name) {
        String written = String.valueOf(moment.getValueAsString());
        if (written.length() != "yyyy-MM-dd".length()) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, "日期须到日。 The date is a day.", name);
        }
        return new DateType(written);
    }

    /** Bounds that rise. */
    static List<BigDecimal> bounds(@Nullable List<DecimalType> bins) {
        List<BigDecimal> bounds = new ArrayList<>();
        for (DecimalType bin : bins == null ? List.<DecimalType>of() : bins) {
            if (!bounds.isEmpty() && bounds.get(bounds.size() - 1).compareTo(bin.getValue()) >= 0) {
                throw new Refusal(ErrorCode.INVALID_REQUEST, "区间的界须从小到大。 The bounds of the bins rise.", "bin");
            }
            bounds.add(bin.getValue());
        }
        if (bounds.size() > MOST_BINS) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, "最多" + MOST_BINS + "个。 At most " + MOST_BINS + ".", "bin");
        }
        return bounds;
    }

    /** One of some words. */
    static String word(@Nullable CodeType given, String otherwise, List<String> choices, String name) {
        String word = given == null || !given.hasValue() ? otherwise : given.getValue();
        if (!choices.contains(word)) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, "取值为 It is one of " + choices + ".", name);
        }
        return word;
    }

    /** Some of some words, each once. */
    static List<String> words(@Nullable List<CodeType> given, List<String> choices, String name) {
        return (given == null ? List.<CodeType>of() : given)
                .stream().map(each -> word(each, "", choices, name)).distinct().toList();
    }
}
