package cn.medalliance.identity;

import cn.medalliance.fhir.bundle.CallerCalls;
import cn.medalliance.fhir.server.FhirContribution;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires {@code $match}. */
@Configuration(proxyBeanMethods = false)
class IdentityConfig {

    @Bean
    FhirContribution identityContribution(CallerCalls calls) {
        return FhirContribution.ofOperation("match", new MatchProvider(new Candidates(calls)));
    }
}
