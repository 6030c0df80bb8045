package cn.medalliance.operations.lastn.jpa;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.IInterceptorBroadcaster;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.dao.SearchBuilderFactory;
import ca.uhn.fhir.jpa.dao.tx.HapiTransactionService;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import ca.uhn.fhir.jpa.partition.IRequestPartitionHelperSvc;
import ca.uhn.fhir.jpa.searchparam.MatchUrlService;
import cn.medalliance.fhir.search.rules.SearchRules;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

@Configuration(proxyBeanMethods = false)
class LastNSearchConfig {

    @Bean
    LastNSearch lastNSearch(
            FhirContext fhir,
            DaoRegistry daos,
            MatchUrlService addresses,
            SearchBuilderFactory<JpaPid> builders,
            HapiTransactionService transactions,
            IRequestPartitionHelperSvc requestPartitions,
            IInterceptorBroadcaster interceptors,
            DataSource dataSource,
            PartitionSettings partitions,
            SearchRules rules) {
        return new LastNSearch(
                fhir,
                daos,
                addresses,
                builders,
                transactions,
                requestPartitions,
                interceptors,
                new CandidateRows(new JdbcTemplate(dataSource), partitions),
                rules);
    }
}
