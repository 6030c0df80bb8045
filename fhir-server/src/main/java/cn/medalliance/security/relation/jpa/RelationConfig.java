package cn.medalliance.security.relation.jpa;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.IInterceptorService;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import cn.medalliance.fhir.storage.StoredPass;
import cn.medalliance.guide.Guide;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** Relations are kept in open mode too, so that a server that becomes secured knows them. */
@Configuration(proxyBeanMethods = false)
class RelationConfig {

    @Bean
    RelationFacts relationFacts(RelationProperties properties, Guide guide) {
        return new RelationFacts(
                properties.window(), Clock.systemUTC(), guide.canonical("StructureDefinition", "grid"));
    }

    @Bean
    Relations relations(DataSource dataSource, PartitionSettings partitions, Guide guide) {
        JdbcTemplate database = new JdbcTemplate(dataSource);
        return new Relations(database, new OrganizationTree(database, partitions, guide));
    }

    @Bean
    Reach reach(DataSource dataSource) {
        return new Reach(new JdbcTemplate(dataSource));
    }

    @Bean
    RelationKeeper relationKeeper(
            EntityManager entityManager,
            RelationFacts facts,
            Relations relations,
            IInterceptorService storageInterceptors) {
        RelationKeeper keeper = new RelationKeeper(entityManager, facts, relations);
        storageInterceptors.registerInterceptor(keeper);
        return keeper;
    }

    @Bean
    RelationRebuild relationRebuild(
            FhirContext fhir, RelationFacts facts, DataSource dataSource, PlatformTransactionManager transactions) {
        JdbcTemplate database = new JdbcTemplate(dataSource);
        return new RelationRebuild(fhir, facts, database, new StoredPass(database, transactions));
    }

    @Bean
    ApplicationRunner relationsOfOldData(RelationRebuild rebuild) {
        return arguments -> rebuild.once();
    }
}
