package cn.medalliance.operations.everything;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.fhir.server.FhirContribution;
import cn.medalliance.operations.everything.jpa.EverythingSearch;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EverythingConfig {

    @Bean
    FhirContribution everythingContribution(FhirContext fhirContext, EverythingSearch search) {
        return FhirContribution.ofProviders(new EverythingProvider(fhirContext, search));
    }
}
