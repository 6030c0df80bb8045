package cn.medalliance.export.jpa;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.entity.BaseResourceIndexedSearchParam;
import ca.uhn.fhir.jpa.searchparam.MatchUrlService;
import cn.medalliance.audit.LateAccesses;
import cn.medalliance.export.ExportProperties;
import cn.medalliance.export.TableExports;
import cn.medalliance.export.TableFormat;
import cn.medalliance.fhir.search.Compartments;
import cn.medalliance.fhir.search.rules.SearchedTypes;
import cn.medalliance.fhir.server.CapabilityAmendment;
import cn.medalliance.fhir.server.FhirContribution;
import cn.medalliance.fhir.server.RequestsUnderWay;
import cn.medalliance.fhir.storage.StorageProperties;
import cn.medalliance.security.deidentification.PeopleShown;
import cn.medalliance.security.population.jpa.ResourceLines;
import cn.medalliance.security.population.jpa.VisibleResources;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ExportProperties.class)
class ExportConfig {

    @Bean
    ExportPlanner exportPlanner(
            FhirContext fhir, DaoRegistry daos, MatchUrlService addresses, VisibleResources resources) {
        return new ExportPlanner(fhir, daos, addresses, resources);
    }

    @Bean
    ExportJobs exportJobs(DataSource dataSource, PlatformTransactionManager transactions, ExportProperties properties) {
        return new ExportJobs(new JdbcTemplate(dataSource), transactions, properties.lifetime());
    }

    @Bean
    ExportSpace exportSpace(ExportProperties properties, StorageProperties storage) {
        return new ExportSpace(folder(properties, storage), properties.keepFree());
    }

    @Bean
    ExportFiles exportFiles(ExportProperties properties, StorageProperties storage, ExportSpace space) {
        return new ExportFiles(folder(properties, storage), space);
    }

    private static Path folder(ExportProperties properties, StorageProperties storage) {
        Path folder = properties.folder();
        return folder == null ? storage.data().resolve("export") : folder;
    }

    @Bean
    ExportedPatients exportedPatients(DataSource dataSource, Compartments compartments, LateAccesses accesses) {
        return new ExportedPatients(new JdbcTemplate(dataSource), compartments, accesses);
    }

    @Bean
    Exports exports(
            ExportJobs jobs,
            ExportFiles files,
            ExportedPatients patients,
            Compartments compartments,
            DataSource dataSource,
            PartitionSettings partitions,
            TableFormat format,
            RequestsUnderWay requests,
            Optional<PeopleShown> people,
            ExportProperties properties) {
        ExportedLines lines = new ExportedLines(new ResourceLines(new JdbcTemplate(dataSource)), people);
        long recorded = BaseResourceIndexedSearchParam.calculateHashIdentity(
                partitions, RequestPartitionId.allPartitions(), "Provenance", "recorded");
        Pace pace = new Pace(requests::count, properties.rest());
        int most = properties.resourcesPerFile();
        ExportRun run = new ExportRun(dataSource, jobs, files, patients, lines, pace, recorded, most);
        TableRun tables = new TableRun(dataSource, jobs, files, patients, lines, format, pace, most);
        PatientBlocks blocks = new PatientBlocks(dataSource, jobs, files, patients, lines, compartments, pace, most);
        return new Exports(jobs, files, patients, run, blocks, tables, dataSource, properties.workers());
    }

    @Bean
    CapabilityAmendment exportCapability() {
        return CapabilityAmendment.hiding(Set.of(
                "export-poll-status",
                "export-file",
                TableExports.STATUS.substring(1),
                TableExports.RESULT.substring(1)));
    }

    @Bean
    ExportStart exportStart(
            ExportJobs jobs, ExportFiles files, ExportSpace space, Exports exports, LateAccesses accesses) {
        return new ExportStart(jobs, files, space, exports, accesses);
    }

    @Bean
    TableExportProvider tableExports(ExportPlanner planner, ExportStart start, ExportJobs jobs, Exports exports) {
        return new TableExportProvider(planner, start, jobs, exports);
    }

    @Bean
    FhirContribution exportContribution(
            ExportPlanner planner,
            ExportStart start,
            ExportJobs jobs,
            ExportFiles files,
            Exports exports,
            TableExportProvider tables,
            ExportedPatients patients,
            ObjectProvider<SearchedTypes> judges) {
        List<SearchedTypes> all = judges.orderedStream().toList();
        return new FhirContribution(
                List.of(
                        new ExportProvider(planner, start),
                        new ExportStatusProvider(jobs, files, exports, new ManifestPages(jobs, patients), all),
                        tables),
                List.of(),
                List.of(
                        "export",
                        "export-poll-status",
                        "export-file",
                        TableExports.STATUS.substring(1),
                        TableExports.RESULT.substring(1)));
    }
}
