package cn.medalliance.indicators.jpa;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import cn.medalliance.audit.LateAccesses;
import cn.medalliance.fhir.bundle.CallerCalls;
import cn.medalliance.fhir.guide.GuideWords;
import cn.medalliance.fhir.server.FhirContribution;
import cn.medalliance.guide.Guide;
import cn.medalliance.indicators.kept.AlertCounts;
import cn.medalliance.indicators.kept.IndicatorCounts;
import cn.medalliance.indicators.kept.KeptIndicators;
import cn.medalliance.indicators.model.Indicators;
import cn.medalliance.indicators.statistics.Measurements;
import cn.medalliance.indicators.statistics.ObservedCounts;
import cn.medalliance.indicators.statistics.QualityCounts;
import cn.medalliance.indicators.statistics.QualityRules;
import cn.medalliance.security.access.model.AccessMatrix;
import cn.medalliance.security.caller.jpa.OwnStore;
import cn.medalliance.security.deidentification.PeopleShown;
import cn.medalliance.security.population.jpa.VisibleResources;
import cn.medalliance.security.relation.jpa.Relations;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.Measure;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "medalliance.views.kept", matchIfMissing = true)
class IndicatorReportsConfig {

    @Bean
    FhirContribution indicatorsContribution(
            Indicators indicators,
            KeptIndicators kept,
            IndicatorCounts counts,
            AccessMatrix matrix,
            Relations relations,
            VisibleResources visible,
            Optional<PeopleShown> people,
            CallerCalls calls,
            LateAccesses accesses,
            Guide guide,
            FhirContext fhir,
            OwnStore store,
            EntityManager entityManager,
            PartitionSettings partitions,
            PlatformTransactionManager transactions,
            SignedReports signed,
            GroupReports groups,
            StoredGroupReports storedGroups,
            OnePerson onePerson,
            DataSource dataSource) {
        Clock clock = Clock.systemUTC();
        JdbcTemplate database = new JdbcTemplate(dataSource);
        ReadyIndicators ready = new ReadyIndicators(kept);
        ReportRights rights = new ReportRights(matrix, relations, visible, people);
        ReportSubject subjects = new ReportSubject(database, calls);
        Reporters reporters = new Reporters(database);
        GuideWords words = new GuideWords(guide);
        PlaceMasks masks = new PlaceMasks(counts, subjects, reporters, database);
        ReportWriter writer = new ReportWriter(guide);
        NamedIndicators named = new NamedIndicators(indicators);
        KeptReports reports = new KeptReports(
                store,
                new NumberedResources(entityManager, partitions),
                new TransactionTemplate(transactions),
                signed,
                words,
                guide.canonical("naming", "measure-report-no"));
        return new FhirContribution(
                List.of(
                        new EvaluateMeasureProvider(
                                named, ready, counts, masks, rights, subjects, reporters, writer, accesses, reports,
                                onePerson),
                        new CompareProvider(
                                named, ready, counts, masks, rights, subjects, new Objectives(calls, matrix, words)),
                        new CareGapsProvider(
                                programmes(guide, fhir),
                                indicators,
                                ready,
                                counts,
                                rights,
                                subjects,
                                reporters,
                                accesses),
                        new ObservationStatisticsProvider(
                                new Measurements(guide),
                                new ObservedCounts(dataSource),
                                masks,
                                rights,
                                subjects,
                                reporters,
                                new StatisticsWriter(words),
                                new DistributionWriter(words),
                                accesses),
                        new GroupReportProvider(named, rights, subjects, groups, storedGroups, calls, clock),
                        new DataQualityProvider(
                                QualityRules.of(guide, fhir),
                                new QualityCounts(dataSource),
                                new ObservedCounts(dataSource),
                                rights,
                                subjects,
                                reporters,
                                new QualityWriter(words),
                                accesses,
                                clock)),
                List.of(new AnsweredTables()),
                List.of(
                        "evaluate-measure",
                        "care-gaps",
                        "compare",
                        "group-report",
                        "stats",
                        "distribution",
                        "trend",
                        "data-quality"));
    }

    @Bean
    GroupReports groupReports(
            Indicators indicators,
            KeptIndicators kept,
            IndicatorCounts counts,
            CallerCalls calls,
            Guide guide,
            FhirContext fhir,
            DataSource dataSource) {
        JdbcTemplate database = new JdbcTemplate(dataSource);
        Reporters reporters = new Reporters(database);
        GuideWords words = new GuideWords(guide);
        return new GroupReports(
                new ReadyIndicators(kept),
                counts,
                new AlertCounts(dataSource),
                new PlaceMasks(counts, new ReportSubject(database, calls), reporters, database),
                reporters,
                new ReportWriter(guide),
                new AlertWriter(words, measure("mca-alerts", guide, fhir), Clock.systemUTC()),
                new GroupReportWriter(words, indicators, alerts(guide, fhir)));
    }

    @Bean
    StoredGroupReports storedGroupReports(
            OwnStore store,
            EntityManager entityManager,
            PartitionSettings partitions,
            PlatformTransactionManager transactions,
            Guide guide) {
        return new StoredGroupReports(
                store,
                new NumberedResources(entityManager, partitions),
                new TransactionTemplate(transactions),
                new GuideWords(guide),
                guide.canonical("naming", "group-report-no"));
    }

    @Bean
    PeriodicGroupReports periodicGroupReports(
            GroupReportProperties properties,
            Indicators indicators,
            CallerCalls calls,
            GroupReports groups,
            StoredGroupReports storedGroups,
            OwnStore store,
            DataSource dataSource) {
        JdbcTemplate database = new JdbcTemplate(dataSource);
        return new PeriodicGroupReports(
                properties,
                new NamedIndicators(indicators),
                new ReportSubject(database, calls),
                groups,
                storedGroups,
                store,
                database,
                Clock.systemUTC());
    }

    @Bean
    RecurringTask<Void> groupReportTask(PeriodicGroupReports reports, GroupReportProperties properties) {
        return Tasks.recurring("group-reports", FixedDelay.of(properties.lookEvery()))
                .execute((instance, context) -> reports.makeDue());
    }

    private static String measure(String id, Guide guide, FhirContext fhir) {
        Measure measure = fhir.newJsonParser()
                .parseResource(Measure.class, guide.resource("Measure", id).orElseThrow());
        return measure.getUrl() + "|" + measure.getVersion();
    }

    private static Map<String, String> alerts(Guide guide, FhirContext fhir) {
        String codes = guide.resource("CodeSystem", "mca-alert").orElseThrow();
        return fhir.newJsonParser().parseResource(CodeSystem.class, codes).getConcept().stream()
                .collect(Collectors.toMap(
                        CodeSystem.ConceptDefinitionComponent::getCode,
                        CodeSystem.ConceptDefinitionComponent::getDisplay));
    }

    private static Set<String> programmes(Guide guide, FhirContext fhir) {
        String codes = guide.resource("CodeSystem", "mca-programme").orElseThrow();
        return fhir.newJsonParser().parseResource(CodeSystem.class, codes).getConcept().stream()
                .map(CodeSystem.ConceptDefinitionComponent::getCode)
                .collect(Collectors.toUnmodifiableSet());
    }
}
