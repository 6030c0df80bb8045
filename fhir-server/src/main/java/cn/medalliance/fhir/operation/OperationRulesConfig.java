package cn.medalliance.fhir.operation;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.fhir.server.FhirContribution;
import cn.medalliance.fhir.server.StrictReading;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OperationRulesConfig {

    @Bean
    FhirContribution operationRules(FhirContext fhirContext, StrictReading reading) {
        return FhirContribution.ofInterceptors(new OperationRulesInterceptor(fhirContext, reading));
    }
}
