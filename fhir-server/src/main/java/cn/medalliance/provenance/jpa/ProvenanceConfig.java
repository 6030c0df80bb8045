package cn.medalliance.provenance.jpa;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import cn.medalliance.fhir.server.FhirContribution;
import cn.medalliance.fhir.server.StrictReading;
import cn.medalliance.guide.Guide;
import cn.medalliance.provenance.ProvenanceProperties;
import cn.medalliance.provenance.model.Provenances;
import cn.medalliance.security.access.jpa.PatientElements;
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
    FhirContribution provenanceContribution(
            FhirContext fhir,
            StrictReading reading,
            EntityManager entityManager,
            DaoRegistry daos,
            PatientElements patients,
            Relations relations,
            DataSource dataSource,
            Guide guide,
            ProvenanceProperties properties) {
        ProvenanceStore store = new ProvenanceStore(
                entityManager,
                daos,
                patients,
                new Provenances(guide.canonical("StructureDefinition", "provenance-patient")),
                new CallersAsAgents(new JdbcTemplate(dataSource), relations.creditCodeSystem()),
                Clock.systemUTC());
        return FhirContribution.ofInterceptors(
                new ProvenanceInterceptor(new ProvenanceHeader(fhir, reading), store, properties.enabled()));
    }
}
