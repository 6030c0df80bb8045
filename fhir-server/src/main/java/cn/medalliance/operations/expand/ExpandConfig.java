package cn.medalliance.operations.expand;

import ca.uhn.fhir.context.support.IValidationSupport;
import cn.medalliance.fhir.server.FhirContribution;
import cn.medalliance.fhir.server.StoredResources;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ExpandConfig {

    @Bean
    FhirContribution expandContribution(IValidationSupport terminology, StoredResources stored) {
        return FhirContribution.ofProviders(new ExpandProvider(terminology, stored));
    }
}
