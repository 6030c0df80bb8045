package cn.medalliance.indicators.jpa;

import ca.uhn.fhir.model.api.annotation.Description;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import cn.medalliance.audit.LateAccesses;
import cn.medalliance.indicators.jpa.ReportRights.Granted;
import cn.medalliance.indicators.kept.Population;
import cn.medalliance.indicators.model.MeasurePeriod;
import cn.medalliance.indicators.statistics.ObservedCounts;
import cn.medalliance.indicators.statistics.QualityCounts;
import cn.medalliance.indicators.statistics.QualityRule;
import cn.medalliance.indicators.statistics.QualityRules;
import cn.medalliance.shared.CountyTime;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET [base]/Organization/[id]/$data-quality}: how much of an organisation's data each rule of the guide checked, and how much
 * is at fault. Under the rights of {@code Measure/$evaluate-measure}.
 */
public final class DataQualityProvider {

    /** The longest list of people of a rule. */
    private static final int MOST_LISTED = 10_000;

    private final QualityRules rules;
    private final QualityCounts counts;
    private final ObservedCounts tables;
    private final ReportRights rights;
    private final ReportSubject subjects;
    private final Reporters reporters;
    private final QualityWriter writer;
    private final LateAccesses accesses;
    private final Clock clock;

    DataQualityProvider(
            QualityRules rules,
            QualityCounts counts,
            ObservedCounts tables,
            ReportRights rights,
            ReportSubject subjects,
            Reporters reporters,
            QualityWriter writer,
            LateAccesses accesses,
            Clock clock) {
        this.rules = rules;
        this.counts = counts;
        this.tables = tables;
        this.rights = rights;
        this.subjects = subjects;
        this.reporters = reporters;
        this.writer = writer;
        this.accesses = accesses;
        this.clock = clock;
    }

    @Operation(name = "$data-quality", typeName = "Organization", idempotent = true)
    @Description(
            shortDefinition = "The data quality of an organisation",
            value =
                    "按规则检查一个机构的数据：缺失、规范、合理、及时、一致、唯一。 Checks an organisation's data by rules: complete, conformant, plausible,"
                            + " timely, consistent, unique.")
    public MeasureReport check(
            @IdParam IdType id,
            @OperationParam(name = "period", max = 1) @Nullable Period period,
            @OperationParam(name = "periodStart", max = 1) @Nullable DateType start,
            @OperationParam(name = "periodEnd", max = 1) @Nullable DateType end,
            @OperationParam(name = "below", max = 1) @Nullable BooleanType below,
            @OperationParam(name = "rule", max = OperationParam.MAX_UNLIMITED) @Nullable List<CodeType> rule,
            @OperationParam(name = "dimension", max = OperationParam.MAX_UNLIMITED) @Nullable List<CodeType> dimension,
            @OperationParam(name = "reportType", max = 1) @Nullable CodeType type,
            ServletRequestDetails request) {
        Granted granted = rights.granted(request);
        MeasurePeriod asked = AskedMeasurements.period(period, start, end);
        ReportRights.requireWholeMonths(asked, granted);
        List<String> ids = AskedMeasurements.words(rule, rules.ids(), "rule");
        List<String> dimensions = AskedMeasurements.words(dimension, rules.dimensions(), "dimension");
        ReportKind kind = ReportKind.of(type, false);
        if (kind != ReportKind.SUMMARY && granted.isNameless()) {
            throw new Refusal(ErrorCode.FORBIDDEN, "nobody is named to who sees people de-identified", "reportType");
        }
        ReportSubject.Found found =
                subjects.find(new StringType("Organization/" + id.getIdPart()), null, granted, request);
        boolean isAlone = below != null && below.hasValue() && !below.getValue();
        Population population =
                isAlone ? found.population().ofOrganizations(List.of(id.getIdPart())) : found.population();
        population = kind == ReportKind.SUBJECT_LIST
                ? rights.seen(population, request)
                : rights.counted(population, request);
        List<QualityRule> chosen = rules.all().stream()
                .filter(each -> ids.isEmpty() || ids.contains(each.id()))
                .filter(each -> dimensions.isEmpty() || dimensions.contains(each.dimension()))
                .toList();
        return report(chosen, kind, asked, population, id.getIdPart(), granted, request);
    }

    private MeasureReport report(
            List<QualityRule> chosen,
            ReportKind kind,
            MeasurePeriod period,
            Population population,
            String organization,
            Granted granted,
            ServletRequestDetails request) {
        LocalDate asOf = CountyTime.today(clock);
        QualityWriter.Head head = new QualityWriter.Head(
                rules.measure(),
                kind,
                period,
                organization,
                reporters.reporter(Optional.of(organization)),
                tables.heldAt().orElseThrow(TakenTime::notReady));
        Map<QualityRule, QualityCounts.Found> found = new LinkedHashMap<>();
        Map<QualityRule, List<String>> people = new LinkedHashMap<>();
        for (QualityRule rule : chosen) {
            found.put(rule, TakenTime.of(() -> counts.count(rule, period, asOf, population)));
            if (kind == ReportKind.SUBJECT_LIST) {
                people.put(rule, TakenTime.of(() -> counts.people(rule, period, asOf, population, MOST_LISTED + 1)));
            }
        }
        if (people.values().stream().anyMatch(list -> list.size() > MOST_LISTED)) {
            throw new Refusal(
                    ErrorCode.UNPROCESSABLE,
                    "名单超过" + MOST_LISTED + "人，请按规则或下级机构查询。 The list is longer than " + MOST_LISTED
                            + ": ask for fewer rules, or an organisation below.",
                    "reportType");
        }
        TreeSet<String> named = new TreeSet<>();
        people.values().forEach(named::addAll);
        if (!named.isEmpty()) {
            accesses.record(accesses.asked(request), List.copyOf(named));
        }
        return writer.write(head, found, people, granted.isNameless());
    }
}
