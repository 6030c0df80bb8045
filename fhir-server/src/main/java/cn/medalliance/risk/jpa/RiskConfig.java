package cn.medalliance.risk.jpa;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.rest.server.RestfulServer;
import cn.medalliance.audit.LateAccesses;
import cn.medalliance.fhir.bundle.CallerCalls;
import cn.medalliance.fhir.server.CapabilityAmendment;
import cn.medalliance.fhir.server.FhirContribution;
import cn.medalliance.guide.Guide;
import cn.medalliance.risk.model.HighRisk;
import cn.medalliance.security.access.model.AccessMatrix;
import cn.medalliance.security.caller.jpa.CallerStore;
import cn.medalliance.security.caller.jpa.OwnStore;
import cn.medalliance.security.relation.jpa.Relations;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
class RiskConfig {

    @Bean
    FhirContribution riskRules(OwnStore store, DataSource dataSource, PartitionSettings partitions, Guide guide) {
        StoredFacts stored = new StoredFacts(new JdbcTemplate(dataSource), partitions);
        return FhirContribution.ofInterceptors(
                new RiskInterceptor(new Stratifications(store, stored, guide, Clock.systemUTC())));
    }

    @Bean
    ScreeningJobs screeningJobs(DataSource dataSource, PlatformTransactionManager transactions) {
        return new ScreeningJobs(new JdbcTemplate(dataSource), transactions);
    }

    @Bean
    Screenings screenings(
            ScreeningJobs jobs,
            DaoRegistry daos,
            ObjectProvider<RestfulServer> server,
            Relations relations,
            LateAccesses accesses,
            DataSource dataSource,
            PlatformTransactionManager transactions,
            Guide guide) {
        ScreeningRun run = new ScreeningRun(
                new CallerStore(daos, server::getObject),
                jobs,
                new ScreenedOrganizations(new JdbcTemplate(dataSource)),
                relations,
                accesses,
                transactions,
                guide,
                Clock.systemUTC());
        return new Screenings(jobs, run, dataSource);
    }

    @Bean
    CapabilityAmendment screeningCapability() {
        return CapabilityAmendment.hiding(Set.of("screen-high-risk-status"));
    }

    @Bean
    FhirContribution screeningContribution(
            ScreeningJobs jobs,
            Screenings screenings,
            Relations relations,
            CallerCalls calls,
            LateAccesses accesses,
            AccessMatrix matrix,
            Guide guide) {
        ScreeningRights rights = new ScreeningRights(matrix, relations);
        return new FhirContribution(
                List.of(new ScreeningProvider(
                        jobs, screenings, rights, calls, accesses, new HighRisk(guide), Clock.systemUTC())),
                List.of(),
                List.of("screen-high-risk", "screen-high-risk-status"));
    }
}
