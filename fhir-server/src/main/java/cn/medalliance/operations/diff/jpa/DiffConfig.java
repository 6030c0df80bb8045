package cn.medalliance.operations.diff.jpa;

import ca.uhn.fhir.jpa.provider.DiffProvider;
import cn.medalliance.fhir.server.FhirContribution;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DiffConfig {

    @Bean
    FhirContribution diffContribution(DiffProvider hapi) {
        return FhirContribution.ofProviders(new VersionDiffProvider(hapi));
    }
}
