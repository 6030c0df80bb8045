package cn.medalliance.operations.lookup;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.IValidationSupport;
import cn.medalliance.fhir.server.FhirContribution;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LookupConfig {

    @Bean
    FhirContribution lookupContribution(FhirContext fhirContext, IValidationSupport terminology) {
        return FhirContribution.ofProviders(new LookupProvider(fhirContext, terminology));
    }
}
