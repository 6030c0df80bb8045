package cn.medalliance.security.deidentification.jpa;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import cn.medalliance.fhir.search.SearchRewrite;
import cn.medalliance.fhir.server.FhirContribution;
import cn.medalliance.fhir.storage.StorageProperties;
import cn.medalliance.guide.Guide;
import cn.medalliance.security.SecurityProperties;
import cn.medalliance.security.access.jpa.PatientElements;
import cn.medalliance.security.access.model.AccessMatrix;
import cn.medalliance.security.client.ClientRegistry;
import cn.medalliance.security.deidentification.OwnIds;
import cn.medalliance.security.deidentification.PeopleShown;
import cn.medalliance.security.deidentification.PseudonymKey;
import cn.medalliance.security.deidentification.model.AllowedParameters;
import cn.medalliance.security.deidentification.model.Deidentifier;
import cn.medalliance.security.deidentification.model.Pseudonyms;
import java.nio.file.Path;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** The de-identified view, which holds in secured mode. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "medalliance.security.mode", havingValue = "secured")
class DeidentificationConfig {

    @Bean
    Viewers deidentifiedViewers(AccessMatrix matrix, ClientRegistry registry) {
        return new Viewers(matrix, registry);
    }

    @Bean
    PseudonymTable pseudonymTable(
            SecurityProperties properties,
            StorageProperties storage,
            DataSource dataSource,
            PlatformTransactionManager transactions) {
        Path folder = properties.keysBeside(storage.data());
        return new PseudonymTable(new JdbcTemplate(dataSource), transactions, new Pseudonyms(PseudonymKey.in(folder)));
    }

    @Bean
    OwnIds ownIds(Viewers viewers, PseudonymTable pseudonyms) {
        return new ShownIds(viewers, pseudonyms);
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SearchRewrite populationSearch(Viewers viewers, ISearchParamRegistry registry, PseudonymTable pseudonyms) {
        return new PopulationSearch(viewers, AllowedParameters.load(), registry, pseudonyms);
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    SearchRewrite smallNumbers(
            Viewers viewers, AccessMatrix matrix, PatientElements elements, DaoRegistry daos, DataSource dataSource) {
        return new SmallNumbers(viewers, matrix, elements, daos, new JdbcTemplate(dataSource));
    }

    @Bean
    Deidentifier deidentifier(Viewers viewers, Guide guide) {
        Set<String> ofPeople = viewers.types();
        return new Deidentifier(
                guide.canonical() + "/StructureDefinition/",
                type -> ofPeople.contains(type) || Others.isKnowledge(type),
                (type, id) -> id);
    }

    @Bean
    PeopleShown peopleShown(Viewers viewers, Deidentifier deidentifier, PseudonymTable pseudonyms) {
        return new DeidentifiedRoad(viewers, deidentifier, pseudonyms);
    }

    @Bean
    FhirContribution deidentification(
            FhirContext fhir, Viewers viewers, PseudonymTable pseudonyms, Deidentifier deidentifier) {
        Set<String> ofPeople = viewers.types();
        return FhirContribution.ofInterceptors(
                new DeidentificationInterceptor(
                        fhir, viewers, pseudonyms, new DeidentifiedCopies(fhir, deidentifier, pseudonyms, ofPeople)),
                new LastGate(viewers));
    }
}
