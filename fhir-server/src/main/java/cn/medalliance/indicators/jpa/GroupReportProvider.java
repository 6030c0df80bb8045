package cn.medalliance.indicators.jpa;

import ca.uhn.fhir.model.api.annotation.Description;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import cn.medalliance.fhir.bundle.CallerCalls;
import cn.medalliance.indicators.jpa.GroupReportWriter.Document;
import cn.medalliance.indicators.jpa.ReportRights.Granted;
import cn.medalliance.indicators.kept.Population;
import cn.medalliance.indicators.model.Indicator;
import cn.medalliance.indicators.model.MeasurePeriod;
import cn.medalliance.indicators.model.ReportMonths;
import cn.medalliance.shared.CountyTime;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.time.Clock;
import java.util.List;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET [base]/Organization/[id]/$group-report}: the warning about a group (群体风险预警报告), a document of the alerts that were
 * raised among those whom an organisation and those below it manage, and of indicators of risk, as a whole and for each grid. Asked for
 * each month it is the periodic report; without a period it is of the last month. With {@code POST} and {@code store} it is stored.
 */
public final class GroupReportProvider {

    /** High risk found and followed up, control of pressure and glucose, overdue visits, key residents seen in time. */
    private static final List<String> USUAL = List.of("M09", "M10", "M02", "M04", "M25", "M32");

    private final NamedIndicators named;
    private final ReportRights rights;
    private final ReportSubject subjects;
    private final GroupReports reports;
    private final StoredGroupReports stored;
    private final CallerCalls calls;
    private final Clock clock;

    GroupReportProvider(
            NamedIndicators named,
            ReportRights rights,
            ReportSubject subjects,
            GroupReports reports,
            StoredGroupReports stored,
            CallerCalls calls,
            Clock clock) {
        this.stored = stored;
        this.calls = calls;
        this.named = named;
        this.rights = rights;
        this.subjects = subjects;
        this.reports = reports;
        this.clock = clock;
    }

    @Operation(name = "$group-report", typeName = "Organization", idempotent = true)
    @Description(
            shortDefinition = "Alerts and risk among those whom an organisation manages",
            value = "群体风险预警报告：某机构（含下级）所管居民在一段时间内的预警与风险指标，全体及各网格；缺省为上个月。 Alerts and risk"
                    + " among those whom an organisation and those below it manage, as a whole and by grid; of last month"
                    + " unless a period is given.")
    public Bundle report(
            @IdParam IdType id,
            @OperationParam(name = "periodStart", max = 1) @Nullable DateType start,
            @OperationParam(name = "periodEnd", max = 1) @Nullable DateType end,
            @OperationParam(name = "measure", max = OperationParam.MAX_UNLIMITED) @Nullable List<StringType> measures,
            @OperationParam(name = "store", max = 1) @Nullable BooleanType store,
            ServletRequestDetails request) {
        Granted granted = rights.granted(request);
        MeasurePeriod period = start == null && end == null
                ? ReportMonths.last(CountyTime.today(clock))
                : AskedReport.period(start, end);
        ReportRights.requireWholeMonths(period, granted);
        boolean isStored = store != null && store.booleanValue();
        if (isStored) {
            checkStored(measures, request);
            rights.checkMayStore(granted, period, "MeasureReport", "Composition");
        }
        ReportSubject.Found found =
                subjects.find(new StringType("Organization/" + id.getIdPart()), null, granted, request);
        GroupReports.Asked asked = new GroupReports.Asked(
                period,
                indicators(measures),
                found.idOf("Organization").orElseThrow(),
                rights.counted(found.population(), request),
                isStored ? Population.EVERYBODY : rights.counted(Population.EVERYBODY, request),
                isStored ? Telling.ALL_WITH_MARKS : granted.isNameless() ? Telling.NOTHING_OF_FEW : Telling.ALL);
        Document document = reports.of(asked, (type, of) -> calls.read(request, type, of));
        return (isStored ? stored.store(document) : document).bundle(request.getFhirServerBase());
    }

    private static void checkStored(@Nullable List<StringType> measures, ServletRequestDetails request) {
        boolean isOfOthers = measures != null && !measures.isEmpty();
        if (isOfOthers || request.getRequestType() != RequestTypeEnum.POST) {
            throw new Refusal(
                    ErrorCode.INVALID_REQUEST,
                    "以POST保存，且只含规定的指标。 It is stored by POST, and of the usual indicators.",
                    isOfOthers ? "measure" : "store");
        }
    }

    /** The indicators of a report that is stored, and of one that names none. */
    static List<Indicator> usual(NamedIndicators named) {
        return USUAL.stream().map(named::find).toList();
    }

    private List<Indicator> indicators(@Nullable List<StringType> measures) {
        return measures == null || measures.isEmpty()
                ? usual(named)
                : measures.stream()
                        .map(StringType::getValue)
                        .map(named::find)
                        .distinct()
                        .toList();
    }
}
