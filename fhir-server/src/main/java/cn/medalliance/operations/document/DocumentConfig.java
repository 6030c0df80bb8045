package cn.medalliance.operations.document;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.fhir.server.FhirContribution;
import cn.medalliance.fhir.server.StoredResources;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DocumentConfig {

    @Bean
    FhirContribution documentContribution(FhirContext fhirContext, StoredResources stored) {
        return FhirContribution.ofProviders(new DocumentProvider(fhirContext, stored, Clock.systemUTC()));
    }
}
