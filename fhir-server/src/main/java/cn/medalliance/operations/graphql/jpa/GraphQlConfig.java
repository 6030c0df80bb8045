package cn.medalliance.operations.graphql.jpa;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.jpa.api.IDaoRegistry;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import cn.medalliance.fhir.server.FhirContribution;
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
            IDaoRegistry daos) {
        return FhirContribution.ofProviders(
                new GraphQlProvider(fhirContext, profiles, storage, searchParameters, daos));
    }
}
