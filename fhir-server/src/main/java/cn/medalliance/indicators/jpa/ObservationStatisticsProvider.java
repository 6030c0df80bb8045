package cn.medalliance.indicators.jpa;

import ca.uhn.fhir.model.api.annotation.Description;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import cn.medalliance.audit.LateAccesses;
import cn.medalliance.indicators.jpa.ReportRights.Granted;
import cn.medalliance.indicators.kept.Population;
import cn.medalliance.indicators.model.MeasurePeriod;
import cn.medalliance.indicators.model.ToldPlaces;
import cn.medalliance.indicators.statistics.Cell;
import cn.medalliance.indicators.statistics.Figures;
import cn.medalliance.indicators.statistics.Measurement;
import cn.medalliance.indicators.statistics.Measurements;
import cn.medalliance.indicators.statistics.ObservedCounts;
import cn.medalliance.indicators.statistics.Question;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.UriType;
import org.jspecify.annotations.Nullable;

/**
 * {@code Observation/$stats}, {@code $distribution} and {@code $trend}: numbers of the measurements of a population, a group or a
 * person, under the rights of {@code Measure/$evaluate-measure}.
 *
 * @see <a href="https://hl7.org/fhir/R4/observation-operation-stats.html">R4 $stats</a>
 */
public final class ObservationStatisticsProvider {

    private static final List<String> STRATIFIERS = List.of("organization", "grid", "sex", "age-band", "month");
    private static final int FIRST_YEAR = 1950;
    private static final long MOST_STEPS = 600;

    private final Measurements known;
    private final ObservedCounts counts;
    private final PlaceMasks masks;
    private final ReportRights rights;
    private final ReportSubject subjects;
    private final Reporters reporters;
    private final StatisticsWriter statisticsWriter;
    private final DistributionWriter distributionWriter;
    private final LateAccesses accesses;

    ObservationStatisticsProvider(
            Measurements known,
            ObservedCounts counts,
            PlaceMasks masks,
            ReportRights rights,
            ReportSubject subjects,
            Reporters reporters,
            StatisticsWriter statisticsWriter,
            DistributionWriter distributionWriter,
            LateAccesses accesses) {
        this.known = known;
        this.counts = counts;
        this.masks = masks;
        this.rights = rights;
        this.subjects = subjects;
        this.reporters = reporters;
        this.statisticsWriter = statisticsWriter;
        this.distributionWriter = distributionWriter;
        this.accesses = accesses;
    }

    @Operation(name = "$stats", typeName = "Observation", idempotent = true)
    @Description(
            shortDefinition = "Statistics of measurements",
            value = "测量值的统计量：次数、人数、均值、百分位数等。 Statistics of measurements: counts, mean, percentiles and others.")
    public Parameters stats(
            @OperationParam(name = "subject", max = 1) @Nullable UriType subject,
            @OperationParam(name = "code", max = OperationParam.MAX_UNLIMITED) @Nullable List<StringType> codes,
            @OperationParam(name = "system", max = 1) @Nullable UriType system,
            @OperationParam(name = "coding", max = OperationParam.MAX_UNLIMITED) @Nullable List<Coding> codings,
            @OperationParam(name = "unit", max = 1) @Nullable CodeType unit,
            @OperationParam(name = "period", max = 1) @Nullable Period period,
            @OperationParam(name = "periodStart", max = 1) @Nullable DateType start,
            @OperationParam(name = "periodEnd", max = 1) @Nullable DateType end,
            @OperationParam(name = "statistic", max = OperationParam.MAX_UNLIMITED) @Nullable List<CodeType> statistics,
            ServletRequestDetails request) {
        Granted granted = rights.granted(request);
        List<Measurement> measurements = AskedMeasurements.all(known, codes, system, codings);
        MeasurePeriod asked = AskedMeasurements.period(period, start, end);
        List<String> wanted = AskedMeasurements.words(statistics, StatisticsWriter.ALL, "statistic");
        Asked of = asked(subject, asked, granted, request);
        Map<Question, Figures> figures = new LinkedHashMap<>();
        Set<Question> hidden = new HashSet<>();
        for (Measurement measurement : measurements) {
            Question question = of.question(measurement, AskedMeasurements.unit(measurement, unit), AskedBins.none());
            Figures counted = Cell.whole(TakenTime.of(() -> counts.count(question, List.of(), false)));
            figures.put(question, counted);
            if (granted.isNameless()
                    && (counted.told().isSmall()
                            || told(question, Optional.empty(), of).isHidden(""))) {
                hidden.add(question);
            }
        }
        return statisticsWriter.write(
                figures,
                wanted,
                of.found().reference(),
                reporters.reporter(of.found().idOf("Organization")),
                of.heldAt(),
                hidden);
    }

    @Operation(name = "$distribution", typeName = "Observation", idempotent = true)
    @Description(
            shortDefinition = "How measurements are spread over bins",
            value = "测量值在各区间的分布与异常检出率。 How measurements are spread over bins, and the share of abnormal ones.")
    public Parameters distribution(
            @OperationParam(name = "subject", max = 1) @Nullable UriType subject,
            @OperationParam(name = "code", max = 1) @Nullable StringType code,
            @OperationParam(name = "system", max = 1) @Nullable UriType system,
            @OperationParam(name = "coding", max = 1) @Nullable Coding coding,
            @OperationParam(name = "unit", max = 1) @Nullable CodeType unit,
            @OperationParam(name = "period", max = 1) @Nullable Period period,
            @OperationParam(name = "periodStart", max = 1) @Nullable DateType start,
            @OperationParam(name = "periodEnd", max = 1) @Nullable DateType end,
            @OperationParam(name = "bin", max = OperationParam.MAX_UNLIMITED) @Nullable List<DecimalType> bin,
            @OperationParam(name = "threshold", max = 1) @Nullable DecimalType threshold,
            @OperationParam(name = "stratifier", max = OperationParam.MAX_UNLIMITED) @Nullable
                    List<CodeType> stratifiers,
            ServletRequestDetails request) {
        Granted granted = rights.granted(request);
        Measurement measurement = AskedMeasurements.one(known, code, system, coding);
        String inUnit = AskedMeasurements.unit(measurement, unit);
        List<BigDecimal> bounds = AskedMeasurements.bounds(bin);
        requireGuides(!bounds.isEmpty(), "bin", granted);
        AskedBins bins = bins(measurement, inUnit, bounds, threshold, granted);
        if (bins.size() == 0) {
            throw new Refusal(
                    ErrorCode.INVALID_REQUEST,
                    "指南没有该项目的区间，须给出。 The guide has no bins for this measurement: they must be given.",
                    "bin");
        }
        List<String> by = AskedMeasurements.words(stratifiers, STRATIFIERS, "stratifier");
        Asked of = asked(subject, AskedMeasurements.period(period, start, end), granted, request);
        Question question = of.question(measurement, inUnit, bins);
        List<Cell> cells = TakenTime.of(() -> counts.count(question, by, true));
        if (!granted.isNameless()) {
            return distributionWriter.write(question, bins, cells, of.heldAt());
        }
        ToldAtTimes told = told(question, Optional.empty(), of);
        return distributionWriter.write(question, bins, cells, of.heldAt(), told::isHidden);
    }

    @Operation(name = "$trend", typeName = "Observation", idempotent = true)
    @Description(
            shortDefinition = "How measurements change with time",
            value =
                    "按月、季、年的均值、中位数与异常检出率，与基准年比较。 Means, medians and shares of abnormal measurements by month, quarter or"
                            + " year, beside those of a baseline year.")
    public Parameters trend(
            @OperationParam(name = "subject", max = 1) @Nullable UriType subject,
            @OperationParam(name = "code", max = 1) @Nullable StringType code,
            @OperationParam(name = "system", max = 1) @Nullable UriType system,
            @OperationParam(name = "coding", max = 1) @Nullable Coding coding,
            @OperationParam(name = "unit", max = 1) @Nullable CodeType unit,
            @OperationParam(name = "period", max = 1) @Nullable Period period,
            @OperationParam(name = "periodStart", max = 1) @Nullable DateType start,
            @OperationParam(name = "periodEnd", max = 1) @Nullable DateType end,
            @OperationParam(name = "interval", max = 1) @Nullable CodeType interval,
            @OperationParam(name = "baseline", max = 1) @Nullable IntegerType baseline,
            @OperationParam(name = "threshold", max = 1) @Nullable DecimalType threshold,
            ServletRequestDetails request) {
        Granted granted = rights.granted(request);
        Measurement measurement = AskedMeasurements.one(known, code, system, coding);
        String inUnit = AskedMeasurements.unit(measurement, unit);
        AskedBins bins = bins(measurement, inUnit, List.of(), threshold, granted);
        String steps = AskedMeasurements.word(interval, "month", TrendWriter.intervals(), "interval");
        MeasurePeriod asked = AskedMeasurements.period(period, start, end);
        if (ChronoUnit.MONTHS.between(asked.first(), asked.last()) >= MOST_STEPS) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, "时段最长50年。 The time is 50 years at the most.", "period");
        }
        int before = yearsBefore(asked, baseline);
        Asked of = asked(subject, asked, granted, request);
        Question question = of.question(measurement, inUnit, bins);
        TrendWriter.Counted now = counted(question, steps, of, granted);
        TrendWriter.Counted then = null;
        if (before != 0) {
            // From 29 February to the same of another year: that year's last day of February.
            MeasurePeriod other = new MeasurePeriod(
                    asked.first().minusYears(before),
                    asked.last().plusDays(1).minusYears(before).minusDays(1));
            then = counted(question.in(other), steps, of, granted);
        }
        return TrendWriter.write(question, bins.isJudging(), steps, now, then, before, of.heldAt());
    }

    private TrendWriter.Counted counted(Question question, String steps, Asked of, Granted granted) {
        List<Cell> cells = TakenTime.of(() -> counts.count(question, List.of(steps), false));
        return granted.isNameless()
                ? TrendWriter.Counted.of(cells, told(question, Optional.of(steps), of)::isHidden)
                : TrendWriter.Counted.of(cells);
    }

    /**
     * Which places are told to who sees people de-identified, of a time and of each step of it.
     *
     * @param asked those of the question
     * @param places those of the county by the first day of a step, or an empty text
     */
    private record ToldAtTimes(PlaceMasks.Places asked, Map<String, ToldPlaces> places) {

        /** @param when the first day of a step, or an empty text for the whole time */
        boolean isHidden(String when) {
            ToldPlaces of = places.get(when);
            return of != null && of.isHidden(asked.among(of));
        }

        /** Of the whole time: of all, or of an organisation or a grid. */
        boolean isHidden(Cell part) {
            ToldPlaces of = places.get("");
            String by = part.by();
            return by == null
                    ? isHidden("")
                    : of != null
                            && ToldPlaces.STRATIFIERS.contains(by)
                            && of.isHidden(asked.among(of), by, part.value());
        }
    }

    private ToldAtTimes told(Question question, Optional<String> step, Asked of) {
        Map<String, ToldPlaces> places = new HashMap<>();
        TakenTime.of(() -> counts.people(question.of(of.county()), step))
                .forEach((when, people) -> places.put(when, masks.told(people)));
        return new ToldAtTimes(masks.asked(of.found(), of.granted()), places);
    }

    private static int yearsBefore(MeasurePeriod asked, @Nullable IntegerType baseline) {
        if (baseline == null || !baseline.hasValue()) {
            return 0;
        }
        int before = asked.first().getYear() - baseline.getValue();
        if (baseline.getValue() < FIRST_YEAR || before <= 0) {
            throw new Refusal(
                    ErrorCode.INVALID_REQUEST,
                    "基准年为" + FIRST_YEAR + "年以后、所问时段之前的一年。 A year from " + FIRST_YEAR
                            + " on, before that of the first day.",
                    "baseline");
        }
        return before;
    }

    private static AskedBins bins(
            Measurement measurement,
            String unit,
            List<BigDecimal> bounds,
            @Nullable DecimalType threshold,
            Granted granted) {
        boolean hasThreshold = threshold != null && threshold.hasValue();
        requireGuides(hasThreshold, "threshold", granted);
        // The guide's bounds are in its own unit.
        Measurement judged = measurement.unit().filter(unit::equals).isPresent()
                ? measurement
                : new Measurement(measurement.system(), measurement.code(), measurement.unit(), List.of());
        return AskedBins.of(judged, bounds, threshold == null || !hasThreshold ? null : threshold.getValue());
    }

    /** Two questions with bounds a little apart would tell of few. */
    private static void requireGuides(boolean isOwn, String parameter, Granted granted) {
        if (isOwn && granted.isNameless()) {
            throw new Refusal(
                    ErrorCode.FORBIDDEN, "who sees people de-identified counts by the bounds of the guide", parameter);
        }
    }

    /**
     * Of whom and of when is asked.
     *
     * @param county all of whom the caller may know a number
     * @param heldAt as of when the tables hold
     */
    private record Asked(
            ReportSubject.Found found,
            Granted granted,
            Population population,
            Population county,
            MeasurePeriod period,
            Instant heldAt) {

        Question question(Measurement measurement, String unit, AskedBins bins) {
            return new Question(measurement, unit, period, bins.bounds(), bins.abnormal(), population);
        }
    }

    private Asked asked(
            @Nullable UriType subject, MeasurePeriod period, Granted granted, ServletRequestDetails request) {
        ReportRights.requireWholeMonths(period, granted);
        ReportSubject.Found found = subjects.find(
                subject == null || !subject.hasValue() ? null : new StringType(subject.getValue()),
                null,
                granted,
                request);
        Instant heldAt = counts.heldAt().orElseThrow(TakenTime::notReady);
        found.idOf("Patient").ifPresent(patient -> accesses.record(accesses.asked(request), List.of(patient)));
        return new Asked(
                found,
                granted,
                rights.measured(found, request),
                rights.counted(Population.EVERYBODY, request),
                period,
                heldAt);
    }
}
