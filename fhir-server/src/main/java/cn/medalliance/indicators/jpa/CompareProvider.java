package cn.medalliance.indicators.jpa;

import ca.uhn.fhir.model.api.annotation.Description;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import cn.medalliance.indicators.jpa.ReportRights.Granted;
import cn.medalliance.indicators.kept.IndicatorCounts;
import cn.medalliance.indicators.kept.IndicatorCounts.Counted;
import cn.medalliance.indicators.kept.Population;
import cn.medalliance.indicators.model.Counts;
import cn.medalliance.indicators.model.Indicator;
import cn.medalliance.indicators.model.MeasurePeriod;
import cn.medalliance.indicators.model.Scoring;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import cn.medalliance.shared.SmallCounts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET [base]/Measure/[id]/$compare}: an indicator beside the year before, another time or another subject, and the difference; of an
 * organisation also beside its objective. Under
 * the rights of {@code $evaluate-measure}; of few neither side is told.
 */
public final class CompareProvider {

    private final NamedIndicators named;
    private final ReadyIndicators kept;
    private final IndicatorCounts counts;
    private final PlaceMasks masks;
    private final ReportRights rights;
    private final ReportSubject subjects;
    private final Objectives objectives;

    CompareProvider(
            NamedIndicators named,
            ReadyIndicators kept,
            IndicatorCounts counts,
            PlaceMasks masks,
            ReportRights rights,
            ReportSubject subjects,
            Objectives objectives) {
        this.named = named;
        this.kept = kept;
        this.counts = counts;
        this.masks = masks;
        this.rights = rights;
        this.subjects = subjects;
        this.objectives = objectives;
    }

    /** A side of the comparison. */
    private record Side(MeasurePeriod period, ReportSubject.Found found, Counts counts, boolean isHidden) {}

    @Operation(name = "$compare", typeName = "Measure", idempotent = true)
    @Description(
            shortDefinition = "An indicator of two times or two subjects",
            value = "一项指标在两个时段或两个对象之间的比较。 An indicator of two times or two subjects, and how they differ.")
    public Parameters compare(
            @IdParam(optional = true) @Nullable IdType id,
            @OperationParam(name = "measure", max = 1) @Nullable StringType measure,
            @OperationParam(name = "periodStart", min = 1, max = 1) @Nullable DateType start,
            @OperationParam(name = "periodEnd", min = 1, max = 1) @Nullable DateType end,
            @OperationParam(name = "subject", max = 1) @Nullable StringType subject,
            @OperationParam(name = "baselineStart", max = 1) @Nullable DateType baselineStart,
            @OperationParam(name = "baselineEnd", max = 1) @Nullable DateType baselineEnd,
            @OperationParam(name = "baselineSubject", max = 1) @Nullable StringType baselineSubject,
            ServletRequestDetails request) {
        Granted granted = rights.granted(request);
        Indicator indicator = named.find(id, measure);
        MeasurePeriod period = AskedReport.period(start, end);
        boolean isOfOther = baselineSubject != null && baselineSubject.hasValue();
        boolean isOfOtherTime = baselineStart != null || baselineEnd != null;
        if (isOfOther && isOfOtherTime) {
            throw new Refusal(
                    ErrorCode.INVALID_REQUEST,
                    "一次比较时段或对象之一。 Another time or another subject, not both at once.",
                    "baselineSubject");
        }
        MeasurePeriod before =
                isOfOther ? period : isOfOtherTime ? other(baselineStart, baselineEnd) : yearBefore(period);
        ReportRights.requireWholeMonths(period, granted);
        ReportRights.requireWholeMonths(before, granted);
        Instant heldAt = kept.heldAt();
        Side now = side(indicator, period, subject, granted, request);
        Side baseline = side(indicator, before, isOfOther ? baselineSubject : subject, granted, request);
        boolean isHidden = granted.isNameless() && areOfFew(indicator, now, baseline, isOfOther);
        Parameters answer = write(indicator, now, baseline, isHidden, heldAt);
        now.found()
                .idOf("Organization")
                .flatMap(organization -> objectives.find(indicator, period, organization, request))
                .ifPresent(objective -> write(answer, objective, indicator, now, isHidden));
        return answer;
    }

    private static MeasurePeriod other(@Nullable DateType start, @Nullable DateType end) {
        if (start == null || end == null) {
            throw new Refusal(
                    ErrorCode.INVALID_REQUEST,
                    "起止日须同时给出。 Both days are given, or none.",
                    start == null ? "baselineStart" : "baselineEnd");
        }
        try {
            return AskedReport.period(start, end);
        } catch (Refusal wrong) {
            throw new Refusal(
                    ErrorCode.INVALID_REQUEST, "日期须到日，止日不早于起日。 Days, the last not before the first.", "baselineStart");
        }
    }

    private static MeasurePeriod yearBefore(MeasurePeriod period) {
        return new MeasurePeriod(
                period.first().minusYears(1),
                period.last().plusDays(1).minusYears(1).minusDays(1));
    }

    private Side side(
            Indicator indicator,
            MeasurePeriod period,
            @Nullable StringType subject,
            Granted granted,
            ServletRequestDetails request) {
        ReportSubject.Found found = subjects.find(subject, null, granted, request);
        if (found.isPerson()) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, "比较的是人群。 What is compared is of many people.", "subject");
        }
        long number = kept.find(indicator, period, Map.of());
        Counted counted = counts.count(indicator, number, rights.counted(found.population(), request), List.of());
        boolean isHidden = granted.isNameless()
                && masks.leftOut(
                                indicator,
                                number,
                                rights.counted(Population.EVERYBODY, request),
                                masks.asked(found, granted),
                                List.of(),
                                counted)
                        .isAll();
        return new Side(period, found, counted.total(), isHidden);
    }

    /** Of two subjects one may be within the other: then the difference is of those who are in one only. */
    private static boolean areOfFew(Indicator indicator, Side now, Side baseline, boolean isOfOther) {
        if (now.isHidden() || baseline.isHidden()) {
            return true;
        }
        Map<String, Long> others = ReportWriter.populations(indicator, baseline.counts());
        return isOfOther
                && ReportWriter.populations(indicator, now.counts()).entrySet().stream()
                        .anyMatch(each ->
                                SmallCounts.isFew(Math.abs(each.getValue() - others.getOrDefault(each.getKey(), 0L))));
    }

    private static Parameters write(Indicator indicator, Side now, Side baseline, boolean isHidden, Instant heldAt) {
        Parameters answer = new Parameters();
        answer.addParameter("measure", new CanonicalType(indicator.url() + "|" + indicator.version()));
        answer.addParameter().setName("asOf").setValue(FigureWriter.moment(heldAt));
        String unit = unit(indicator);
        Optional<BigDecimal> score = now.counts().score(indicator.scoring());
        Optional<BigDecimal> before = baseline.counts().score(indicator.scoring());
        side(answer.addParameter().setName("now"), indicator, now, score, unit, isHidden);
        side(answer.addParameter().setName("baseline"), indicator, baseline, before, unit, isHidden);
        Table table = new Table("what", "now", "baseline", "difference");
        ParametersParameterComponent difference = new ParametersParameterComponent().setName("difference");
        Map<String, Long> others = ReportWriter.populations(indicator, baseline.counts());
        ReportWriter.populations(indicator, now.counts()).forEach((code, count) -> {
            long other = others.getOrDefault(code, 0L);
            difference.addPart().setName(code).setValue(new IntegerType(Math.toIntExact(count - other)));
            table.row(told(code, count, other, count - other, isHidden));
        });
        Optional<BigDecimal> changed = score.flatMap(value -> before.map(value::subtract));
        changed.ifPresent(value -> difference.addPart().setName("score").setValue(FigureWriter.quantity(value, unit)));
        table.row(told(
                "score",
                score.map(FigureWriter::plain).orElse(null),
                before.map(FigureWriter::plain).orElse(null),
                changed.map(FigureWriter::plain).orElse(null),
                isHidden));
        if (!isHidden) {
            answer.addParameter(difference);
        }
        table.goWith(answer);
        return answer;
    }

    private static void write(
            Parameters answer, Objectives.Objective objective, Indicator indicator, Side now, boolean isHidden) {
        ParametersParameterComponent written = answer.addParameter().setName("objective");
        written.addPart().setName("goal").setValue(new Reference("Goal/" + objective.goal()));
        written.addPart().setName("target").setValue(objective.target());
        written.addPart().setName("due").setValue(objective.due());
        if (!isHidden) {
            now.counts()
                    .score(indicator.scoring())
                    .flatMap(score -> objective.isReachedBy(score, unit(indicator), indicator.improvement()))
                    .ifPresent(isReached -> written.addPart().setName("reached").setValue(new BooleanType(isReached)));
        }
    }

    private static String unit(Indicator indicator) {
        return indicator.scoring() == Scoring.CONTINUOUS_VARIABLE ? "min" : "%";
    }

    private static List<@Nullable Object> told(
            String what,
            @Nullable Object now,
            @Nullable Object baseline,
            @Nullable Object difference,
            boolean isHidden) {
        return isHidden
                ? Arrays.asList(what, Table.MASKED, Table.MASKED, Table.MASKED)
                : Arrays.asList(what, now, baseline, difference);
    }

    private static void side(
            ParametersParameterComponent written,
            Indicator indicator,
            Side side,
            Optional<BigDecimal> score,
            String unit,
            boolean isHidden) {
        written.addPart().setName("period").setValue(FigureWriter.period(side.period()));
        IdType subject = side.found().reference();
        if (subject != null) {
            written.addPart().setName("subject").setValue(new Reference(subject.toUnqualifiedVersionless()));
        }
        ReportWriter.populations(indicator, side.counts())
                .forEach((code, count) -> FigureWriter.count(written, code, count, isHidden));
        if (!isHidden) {
            score.ifPresent(value -> written.addPart().setName("score").setValue(FigureWriter.quantity(value, unit)));
        }
    }
}
