package cn.medalliance.security.consent.jpa;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.interceptor.api.IInterceptorService;
import cn.medalliance.fhir.storage.StoredPass;
import cn.medalliance.security.access.model.AccessMatrix;
import cn.medalliance.security.access.model.AccessType;
import cn.medalliance.security.consent.model.ConsentReader;
import cn.medalliance.security.consent.model.SecurityLabels;
import cn.medalliance.security.relation.jpa.Relations;
import jakarta.persistence.EntityManager;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.hl7.fhir.r4.model.CodeSystem;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** Denials are kept in open mode too, so that a server that becomes secured knows them. */
@Configuration(proxyBeanMethods = false)
class ConsentConfig {

    @Bean
    ConsentReader consentReader(DefaultProfileValidationSupport base, AccessMatrix matrix) {
        Set<String> types = matrix.types().stream()
                .filter(type -> type.isOfPatients() && !matrix.isKept(type))
                .map(AccessType::name)
                .collect(Collectors.toSet());
        return new ConsentReader(types, new SecurityLabels(system -> (CodeSystem) base.fetchCodeSystem(system)));
    }

    @Bean
    Denials denials(DataSource dataSource) {
        return new Denials(new JdbcTemplate(dataSource));
    }

    @Bean
    ConsentKeeper consentKeeper(
            EntityManager entityManager,
            ConsentReader reader,
            Relations relations,
            IInterceptorService storageInterceptors) {
        ConsentKeeper keeper = new ConsentKeeper(entityManager, reader, relations);
        storageInterceptors.registerInterceptor(keeper);
        return keeper;
    }

    @Bean
    ConsentRebuild consentRebuild(
            FhirContext fhir, ConsentReader reader, DataSource dataSource, PlatformTransactionManager transactions) {
        JdbcTemplate database = new JdbcTemplate(dataSource);
        return new ConsentRebuild(fhir, reader, database, new StoredPass(database, transactions));
    }

    /** Before the first request: until then an old denial would not be known. */
    @Bean
    SmartInitializingSingleton denialsOfOldConsents(ConsentRebuild rebuild) {
        return rebuild::once;
    }
}
