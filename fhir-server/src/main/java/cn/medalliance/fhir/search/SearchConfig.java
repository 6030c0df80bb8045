package cn.medalliance.fhir.search;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.IInterceptorBroadcaster;
import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.dao.tx.HapiTransactionService;
import ca.uhn.fhir.jpa.search.ISynchronousSearchSvc;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import cn.medalliance.fhir.server.FhirContribution;
import cn.medalliance.fhir.server.LimitProperties;
import jakarta.persistence.EntityManager;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** Searches answered our way. */
@Configuration("medallianceSearchConfig")
class SearchConfig {

    @Bean
    PageSnapshots pageSnapshots(
            DataSource dataSource, PlatformTransactionManager transactions, SearchProperties properties) {
        return new PageSnapshots(new JdbcTemplate(dataSource), transactions, properties.linkLifetime());
    }

    @Bean
    @Primary
    ISynchronousSearchSvc pagedSearch(
            FhirContext fhirContext,
            JpaStorageSettings settings,
            HapiTransactionService transactions,
            IInterceptorBroadcaster interceptors,
            EntityManager entityManager,
            PageSnapshots snapshots,
            SearchProperties properties,
            LimitProperties limits) {
        return new PagedSearch(
                fhirContext,
                settings,
                transactions,
                interceptors,
                entityManager,
                snapshots,
                properties,
                limits.defaultPage());
    }

    @Bean
    HiddenParameters compartmentParameters(FhirContext fhirContext) {
        return (type, name) -> CompartmentParameter.find(fhirContext, type, name);
    }

    @Bean
    FhirContribution searchPages(FhirContext fhirContext, ISearchParamRegistry parameters) {
        return FhirContribution.ofInterceptors(new CompartmentSearch(fhirContext), new SearchPages());
    }
}
