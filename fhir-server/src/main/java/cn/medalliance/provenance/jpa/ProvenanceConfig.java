package cn.medalliance.provenance.jpa;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.IInterceptorService;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import cn.medalliance.fhir.server.FhirContribution;
import cn.medalliance.fhir.server.StrictReading;
import cn.medalliance.guide.Guide;
import cn.medalliance.provenance.CallerAgents;
import cn.medalliance.provenance.ProvenanceProperties;
import cn.medalliance.provenance.model.Provenances;
import cn.medalliance.security.SecurityProperties;
import cn.medalliance.security.access.jpa.PatientElements;
import cn.medalliance.security.caller.CallerToken;
import cn.medalliance.security.relation.jpa.Relations;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** In open mode too, where a client may say by a header where its writes come from. */
@Configuration(proxyBeanMethods = false)
class ProvenanceConfig {

    @Bean
    CallersAsAgents callersAsAgents(Relations relations, DataSource dataSource) {
        return new CallersAsAgents(new JdbcTemplate(dataSource), relations.creditCodeSystem());
    }

    @Bean
    CallerAgents callerAgents(CallersAsAgents agents) {
        return () ->
                CallerToken.current().map(agents::of).orElseGet(agents::server).components();
    }

    @Bean
    ProvenanceStore provenanceStore(
            EntityManager entityManager,
            DaoRegistry daos,
            PatientElements patients,
            CallersAsAgents agents,
            Guide guide) {
        return new ProvenanceStore(
                entityManager,
                daos,
                patients,
                new Provenances(guide.canonical("StructureDefinition", "provenance-patient")),
                agents,
                Clock.systemUTC());
    }

    /** Where a caller's writes are told, the server's are; it hears of them from the storage alone. */
    @Bean
    OwnActionsInterceptor ownActionsInterceptor(
            ProvenanceStore store,
            ProvenanceProperties properties,
            SecurityProperties security,
            IInterceptorService storageInterceptors) {
        OwnActionsInterceptor interceptor = new OwnActionsInterceptor(store);
        if (properties.enabled() && security.mode() == SecurityProperties.Mode.SECURED) {
            storageInterceptors.registerInterceptor(interceptor);
        }
        return interceptor;
    }

    @Bean
    FhirContribution provenanceContribution(
            FhirContext fhir, StrictReading reading, ProvenanceStore store, ProvenanceProperties properties) {
        return FhirContribution.ofInterceptors(
                new ProvenanceInterceptor(new ProvenanceHeader(fhir, reading), store, properties.enabled()));
    }
}
