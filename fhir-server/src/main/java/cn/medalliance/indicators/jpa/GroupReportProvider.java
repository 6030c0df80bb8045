package cn.medalliance.indicators.jpa;

import ca.uhn.fhir.model.api.annotation.Description;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import cn.medalliance.indicators.jpa.ReportRights.Granted;
import cn.medalliance.indicators.model.Indicator;
import cn.medalliance.indicators.model.MeasurePeriod;
import cn.medalliance.shared.CountyTime;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET [base]/Organization/[id]/$group-report}: the warning about a group (群体风险预警报告), a document of the alerts that were
 * raised among those whom an organisation and those below it manage, and of indicators of risk, as a whole and for each grid. Asked for
 * each month it is the periodic report; without a period it is of the last month.
 */
public final class GroupReportProvider {

    /** High risk found and followed up, control of pressure and glucose, overdue visits, key residents seen in time. */
    private static final List<String> USUAL = List.of("M09", "M10", "M02", "M04", "M25", "M32");

    private final NamedIndicators named;
    private final ReportRights rights;
    private final ReportSubject subjects;
    private final GroupReports reports;
    private final Clock clock;

    GroupReportProvider(
            NamedIndicators named, ReportRights rights, ReportSubject subjects, GroupReports reports, Clock clock) {
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
            ServletRequestDetails request) {
        Granted granted = rights.granted(request);
        MeasurePeriod period = start == null && end == null ? lastMonth() : AskedReport.period(start, end);
        ReportRights.requireWholeMonths(period, granted);
        List<Indicator> asked =
                names(measures).stream().map(named::find).distinct().toList();
        ReportSubject.Found found =
                subjects.find(new StringType("Organization/" + id.getIdPart()), null, granted, request);
        return reports.of(period, asked, found, rights.counted(found.population(), request), granted, request);
    }

    private static List<String> names(@Nullable List<StringType> measures) {
        return measures == null || measures.isEmpty()
                ? USUAL
                : measures.stream().map(StringType::getValue).toList();
    }

    private MeasurePeriod lastMonth() {
        YearMonth last = YearMonth.from(CountyTime.today(clock)).minusMonths(1);
        return new MeasurePeriod(last.atDay(1), last.atEndOfMonth());
    }
}
