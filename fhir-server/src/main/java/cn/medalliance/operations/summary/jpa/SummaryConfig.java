package cn.medalliance.operations.summary.jpa;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.ips.api.IIpsGenerationStrategy;
import ca.uhn.fhir.jpa.ips.generator.IpsGeneratorSvcImpl;
import cn.medalliance.fhir.server.FhirContribution;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SummaryConfig {

    /** A bean, for HAPI injects what the strategy needs. */
    @Bean
    IIpsGenerationStrategy summaryStrategy() {
        return new SummaryStrategy();
    }

    @Bean
    FhirContribution summaryContribution(FhirContext fhirContext, IIpsGenerationStrategy strategy) {
        return FhirContribution.ofProviders(new SummaryProvider(new IpsGeneratorSvcImpl(fhirContext, strategy)));
    }
}
