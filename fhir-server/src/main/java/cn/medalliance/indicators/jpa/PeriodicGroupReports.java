package cn.medalliance.indicators.jpa;

import cn.medalliance.indicators.kept.Population;
import cn.medalliance.indicators.model.MeasurePeriod;
import cn.medalliance.indicators.model.ReportMonths;
import cn.medalliance.security.caller.jpa.OwnStore;
import cn.medalliance.shared.CountyTime;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.time.Clock;
import java.util.List;
import org.hl7.fhir.r4.model.IdType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Makes the warnings about groups that are due and not stored yet, each in a transaction of its own; what is stored says what was made, so
 * that a node that was stopped left nothing half done and none is made twice.
 */
final class PeriodicGroupReports {

    private static final Logger LOG = LoggerFactory.getLogger(PeriodicGroupReports.class);

    private static final String ORGANIZATIONS = """
            select organization_key from views.v_organization organization
            where active is not false and (uscc = any (?) or kind = any (?) or (? and exists (
                select from views.v_patient resident where resident.managing_organization_key = organization.organization_key)))
            order by organization_key
            """;

    private final GroupReportProperties properties;
    private final NamedIndicators indicators;
    private final ReportSubject subjects;
    private final GroupReports reports;
    private final StoredGroupReports stored;
    private final OwnStore store;
    private final JdbcTemplate database;
    private final Clock clock;

    PeriodicGroupReports(
            GroupReportProperties properties,
            NamedIndicators indicators,
            ReportSubject subjects,
            GroupReports reports,
            StoredGroupReports stored,
            OwnStore store,
            JdbcTemplate database,
            Clock clock) {
        this.properties = properties;
        this.indicators = indicators;
        this.subjects = subjects;
        this.reports = reports;
        this.stored = stored;
        this.store = store;
        this.database = database;
        this.clock = clock;
    }

    void makeDue() {
        List<String> organizations = organizations();
        for (MeasurePeriod period :
                new ReportMonths(properties.day(), properties.before()).due(CountyTime.today(clock))) {
            for (String organization : organizations) {
                if (!stored.isThere(organization, period) && !make(organization, period)) {
                    return;
                }
            }
        }
    }

    private List<String> organizations() {
        boolean isOfNone =
                properties.organizations().isEmpty() && properties.kinds().isEmpty() && !properties.managing();
        return isOfNone
                ? List.of()
                : database.query(
                        ORGANIZATIONS,
                        statement -> {
                            var connection = statement.getConnection();
                            statement.setArray(
                                    1,
                                    connection.createArrayOf(
                                            "text", properties.organizations().toArray()));
                            statement.setArray(
                                    2,
                                    connection.createArrayOf(
                                            "text", properties.kinds().toArray()));
                            statement.setBoolean(3, properties.managing());
                        },
                        (row, number) -> row.getString(1));
    }

    /** @return whether there is a point in going on with others */
    private boolean make(String organization, MeasurePeriod period) {
        try {
            Population population = Population.EVERYBODY.ofOrganizations(subjects.withThoseBelow(organization));
            stored.storeFirst(reports.of(
                    new GroupReports.Asked(
                            period,
                            GroupReportProvider.usual(indicators),
                            organization,
                            population,
                            Population.EVERYBODY,
                            Telling.ALL_WITH_MARKS),
                    (type, id) -> store.read(new IdType(type, id))));
            return true;
        } catch (RuntimeException failure) {
            // The next look makes what this one did not.
            LOG.warn(
                    "群体预警报告未生成 The warning about the group of Organization/{} of {} was not made: {}",
                    organization,
                    period.first(),
                    failure.toString());
            boolean isUnready = failure instanceof Refusal refusal && refusal.code() == ErrorCode.UNAVAILABLE;
            return !isUnready && !Thread.currentThread().isInterrupted();
        }
    }
}
