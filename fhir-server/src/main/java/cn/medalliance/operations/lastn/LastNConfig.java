package cn.medalliance.operations.lastn;

import cn.medalliance.fhir.server.FhirContribution;
import cn.medalliance.fhir.server.LimitProperties;
import cn.medalliance.operations.lastn.jpa.LastNSearch;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LastNConfig {

    @Bean
    FhirContribution lastNContribution(LastNSearch search, LimitProperties limits) {
        return FhirContribution.ofProviders(new LastNProvider(search, limits.page()));
    }
}
