package cn.medalliance.indicators.jpa;

import ca.uhn.fhir.model.api.annotation.Description;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import cn.medalliance.audit.LateAccesses;
import cn.medalliance.indicators.jpa.ReportRights.Granted;
import cn.medalliance.indicators.kept.IndicatorCounts;
import cn.medalliance.indicators.kept.IndicatorCounts.Counted;
import cn.medalliance.indicators.kept.Population;
import cn.medalliance.indicators.model.Indicator;
import cn.medalliance.indicators.model.IndicatorParameter;
import cn.medalliance.indicators.model.LeftOut;
import cn.medalliance.indicators.model.Scoring;
import cn.medalliance.security.deidentification.Aggregate;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET [base]/Measure/[id]/$evaluate-measure} and the same of the type: an indicator of the guide, of a resident, an organisation,
 * a grid, a group, a doctor or all that the caller may ask of, for any period. Every number is counted when it is asked for, and
 * says as of when: of one resident by CQL over what is stored now, of others over the kept tables.
 *
 * @see <a href="https://hl7.org/fhir/R4/measure-operation-evaluate-measure.html">R4 $evaluate-measure</a>
 */
public final class EvaluateMeasureProvider {

    /** The longest list of people. */
    private static final int MOST_LISTED = 100_000;

    private final NamedIndicators named;
    private final ReadyIndicators kept;
    private final IndicatorCounts counts;
    private final PlaceMasks masks;
    private final ReportRights rights;
    private final ReportSubject subjects;
    private final Reporters reporters;
    private final ReportWriter writer;
    private final LateAccesses accesses;
    private final KeptReports reports;
    private final OnePerson onePerson;

    EvaluateMeasureProvider(
            NamedIndicators named,
            ReadyIndicators kept,
            IndicatorCounts counts,
            PlaceMasks masks,
            ReportRights rights,
            ReportSubject subjects,
            Reporters reporters,
            ReportWriter writer,
            LateAccesses accesses,
            KeptReports reports,
            OnePerson onePerson) {
        this.named = named;
        this.kept = kept;
        this.counts = counts;
        this.masks = masks;
        this.rights = rights;
        this.subjects = subjects;
        this.reporters = reporters;
        this.writer = writer;
        this.accesses = accesses;
        this.reports = reports;
        this.onePerson = onePerson;
    }

    @Operation(name = "$evaluate-measure", typeName = "Measure", idempotent = true)
    @Description(
            shortDefinition = "Works out an indicator",
            value = "对居民、机构、网格、人群、责任医生或全县计算一项指标。 Works out an indicator for a resident, an organisation, a"
                    + " grid, a group, a doctor or the county.")
    public MeasureReport evaluate(
            @IdParam(optional = true) @Nullable IdType id,
            @OperationParam(name = "measure", max = 1) @Nullable StringType measure,
            @OperationParam(name = "periodStart", min = 1, max = 1) @Nullable DateType start,
            @OperationParam(name = "periodEnd", min = 1, max = 1) @Nullable DateType end,
            @OperationParam(name = "reportType", max = 1) @Nullable CodeType type,
            @OperationParam(name = "subject", max = 1) @Nullable StringType subject,
            @OperationParam(name = "practitioner", max = 1) @Nullable StringType practitioner,
            @OperationParam(name = "stratifier", max = OperationParam.MAX_UNLIMITED) @Nullable
                    List<StringType> stratifiers,
            @OperationParam(name = "norm", max = 1) @Nullable StringType norm,
            @OperationParam(name = "visitWays", max = 1) @Nullable StringType visitWays,
            @OperationParam(name = "controlSource", max = 1) @Nullable StringType controlSource,
            @OperationParam(name = "hba1c", max = 1) @Nullable StringType hba1c,
            @OperationParam(name = "spirometry", max = 1) @Nullable StringType spirometry,
            @OperationParam(name = Census.WORD, max = 1) @Nullable IntegerType people,
            @OperationParam(name = "store", max = 1) @Nullable BooleanType store,
            ServletRequestDetails request) {
        Granted granted = rights.granted(request);
        Indicator indicator = named.find(id, measure);
        ReportSubject.Found found = subjects.find(subject, practitioner, granted, request);
        Map<IndicatorParameter, @Nullable StringType> given = new EnumMap<>(IndicatorParameter.class);
        given.put(IndicatorParameter.NORM, norm);
        given.put(IndicatorParameter.VISIT_WAYS, visitWays);
        given.put(IndicatorParameter.CONTROL_SOURCE, controlSource);
        given.put(IndicatorParameter.HBA1C, hba1c);
        given.put(IndicatorParameter.SPIROMETRY, spirometry);
        ReportKind kind = ReportKind.of(type, found.isPerson());
        AskedReport asked = new AskedReport(
                indicator,
                AskedReport.period(start, end),
                kind,
                AskedReport.parameters(given),
                kind == ReportKind.SUMMARY ? AskedReport.stratifiers(indicator, stratifiers) : List.of(),
                kind == ReportKind.SUMMARY
                        ? AskedReport.crossed(indicator, stratifiers, granted.isNameless(), found.reference() != null)
                        : List.of());
        ReportRights.requireWholeMonths(asked.period(), granted);
        if (kind != ReportKind.SUMMARY && granted.isNameless()) {
            throw new Refusal(ErrorCode.FORBIDDEN, "nobody is named to who sees people de-identified", "reportType");
        }
        boolean isOfPlace = practitioner == null && found.idOf("Group").isEmpty();
        Census census = Census.of(people, asked, isOfPlace, stratifiers).orElse(null);
        if (store == null || !store.booleanValue()) {
            Telling telling = granted.isNameless() ? Telling.NOTHING_OF_FEW : Telling.ALL;
            return report(asked, found, granted, telling, census, request);
        }
        if (census != null) {
            throw wrongToStore(Census.WORD);
        }
        checkStored(asked, found, practitioner != null, request);
        rights.checkMayStore(granted, asked.period(), ReportRights.REPORT);
        return stored(asked, found, granted, request);
    }

    /** What is stored says by itself what it is of: an indicator as it is defined, of an organisation or a grid. */
    private void checkStored(
            AskedReport asked, ReportSubject.Found found, boolean isOfDoctor, ServletRequestDetails request) {
        String wrong = request.getRequestType() != RequestTypeEnum.POST
                ? "store"
                : asked.kind() != ReportKind.SUMMARY
                        ? "reportType"
                        : !asked.crossed().isEmpty()
                                ? "stratifier"
                                : isOfDoctor
                                        ? "practitioner"
                                        : asked.parameters().keySet().stream()
                                                .findFirst()
                                                .map(IndicatorParameter::word)
                                                .orElse(
                                                        found.idOf("Group").isPresent()
                                                                        || organization(found)
                                                                                .isEmpty()
                                                                ? "subject"
                                                                : "");
        if (!wrong.isEmpty()) {
            throw wrongToStore(wrong);
        }
    }

    private static Refusal wrongToStore(String parameter) {
        return new Refusal(
                ErrorCode.INVALID_REQUEST,
                "以POST保存机构或网格的汇总报告，指标按定义计算。 What is stored is a summary of an organisation or a grid by POST, of an"
                        + " indicator as it is defined.",
                parameter);
    }

    private Optional<String> organization(ReportSubject.Found found) {
        return found.idOf("Organization").or(reporters::own);
    }

    private MeasureReport stored(
            AskedReport asked, ReportSubject.Found found, Granted granted, ServletRequestDetails request) {
        MeasureReport report = report(asked, found, granted, Telling.ALL_WITH_MARKS, null, request);
        long number = kept.find(asked.indicator(), asked.period(), asked.parameters());
        return reports.store(report, asked.indicator().id(), counts.isDeniedBySome(number, found.population()));
    }

    private MeasureReport report(
            AskedReport asked,
            ReportSubject.Found found,
            Granted granted,
            Telling telling,
            @Nullable Census census,
            ServletRequestDetails request) {
        Optional<OnePerson.Said> said = asked.kind() == ReportKind.INDIVIDUAL && !found.isOfDoctor()
                ? found.idOf("Patient").flatMap(person -> onePerson.say(asked, person))
                : Optional.empty();
        if (said.isPresent()) {
            recordPerson(found, request);
            Counted counted = new Counted(said.get().counts(), List.of());
            return writer.write(head(asked, found, said.get().at()), counted, LeftOut.NOTHING);
        }
        Instant heldAt = kept.heldAt();
        long number = kept.find(asked.indicator(), asked.period(), asked.parameters());
        Population population = asked.kind() == ReportKind.SUBJECT_LIST
                ? rights.seen(found.population(), request)
                : rights.counted(found.population(), request);
        recordPerson(found, request);
        List<String> stratifiers = census == null ? asked.stratifiers() : List.of();
        Counted counted = counts.count(asked.indicator(), number, population, stratifiers, asked.crossed());
        ReportWriter.Head head = head(asked, found, heldAt);
        LeftOut leftOut = LeftOut.NOTHING;
        if (telling != Telling.ALL) {
            Population county = telling == Telling.ALL_WITH_MARKS
                    ? Population.EVERYBODY
                    : rights.counted(Population.EVERYBODY, request);
            PlaceMasks.Places places = masks.asked(found, granted);
            leftOut = masks.leftOut(asked.indicator(), number, county, places, stratifiers, counted);
        }
        MeasureReport report = census != null
                ? ofCensus(census, head, counted, leftOut, granted)
                : telling == Telling.ALL_WITH_MARKS
                        ? writer.marked(head, counted, leftOut)
                        : writer.write(head, counted, leftOut);
        if (asked.kind() == ReportKind.SUMMARY) {
            Aggregate.mark(report);
        }
        if (asked.kind() == ReportKind.SUBJECT_LIST) {
            lists(report, asked.indicator(), number, population, request);
        }
        return report;
    }

    private void recordPerson(ReportSubject.Found found, ServletRequestDetails request) {
        found.idOf("Patient").ifPresent(patient -> accesses.record(accesses.asked(request), List.of(patient)));
    }

    private ReportWriter.Head head(AskedReport asked, ReportSubject.Found found, Instant heldAt) {
        return new ReportWriter.Head(
                asked.indicator(),
                asked,
                found.idOf("Organization").isPresent() ? null : found.reference(),
                organization(found),
                reporters.reporter(found.idOf("Organization")),
                heldAt);
    }

    /** What is of few is left out before anything is compared with the census, which the caller chooses. */
    private MeasureReport ofCensus(
            Census census, ReportWriter.Head head, Counted counted, LeftOut leftOut, Granted granted) {
        Counted compared = leftOut.isAll() ? counted : census.in(counted);
        boolean isOfFew = granted.isNameless() && compared.total().isSmall();
        MeasureReport report = writer.write(head, compared, isOfFew ? LeftOut.ALL : leftOut);
        writer.tell(census, report);
        return report;
    }

    private void lists(
            MeasureReport report,
            Indicator indicator,
            long number,
            Population population,
            ServletRequestDetails request) {
        Map<String, List<Integer>> standings = new LinkedHashMap<>();
        standings.put("initial-population", List.of(0, 1, 2, 3));
        if (indicator.scoring() == Scoring.PROPORTION || indicator.scoring() == Scoring.RATIO) {
            standings.put("denominator", List.of(1, 2, 3));
            standings.put("denominator-exclusion", List.of(2));
            standings.put("numerator", List.of(3));
        } else if (indicator.scoring() == Scoring.CONTINUOUS_VARIABLE) {
            standings.put("measure-population", List.of(1, 2, 3));
        }
        Map<String, List<String>> lists = new LinkedHashMap<>();
        standings.forEach((code, of) -> lists.put(code, counts.people(number, population, of, MOST_LISTED + 1)));
        if (lists.values().stream().anyMatch(list -> list.size() > MOST_LISTED)) {
            throw new Refusal(
                    ErrorCode.UNPROCESSABLE,
                    "名单超过" + MOST_LISTED + "人，请按机构或网格查询。 The list is longer than " + MOST_LISTED
                            + ": ask for an organisation or a grid.",
                    "subject");
        }
        TreeSet<String> patients = new TreeSet<>();
        lists.values().forEach(patients::addAll);
        if (!patients.isEmpty()) {
            accesses.record(accesses.asked(request), List.copyOf(patients));
        }
        lists.forEach((code, people) -> ReportWriter.list(report, code, people));
    }
}
