package cn.medalliance.operations.graphql.jpa;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.svc.ISearchCoordinatorSvc;
import ca.uhn.fhir.jpa.searchparam.MatchUrlService;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import cn.medalliance.fhir.search.rules.SearchRules;
import cn.medalliance.fhir.server.FhirContribution;
import cn.medalliance.fhir.server.LimitProperties;
import org.hl7.fhir.utilities.graphql.IGraphQLStorageServices;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class GraphQlConfig {

    @Bean
    FhirContribution graphQlContribution(
            FhirContext fhirContext,
            IValidationSupport profiles,
            IGraphQLStorageServices storage,
            ISearchParamRegistry searchParameters,
            DaoRegistry daos,
            ISearchCoordinatorSvc<?> searches,
            MatchUrlService addresses,
            SearchRules rules,
            LimitProperties limits) {
        WholeLists lists = new WholeLists(fhirContext, storage, daos, searches, addresses, rules, limits.page());
        return FhirContribution.ofProviders(new GraphQlProvider(fhirContext, profiles, lists, searchParameters, daos));
    }
}
