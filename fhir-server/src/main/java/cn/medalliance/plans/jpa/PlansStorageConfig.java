package cn.medalliance.plans.jpa;

import cn.medalliance.fhir.server.FhirContribution;
import cn.medalliance.guide.Guide;
import cn.medalliance.security.caller.jpa.OwnStore;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PlansStorageConfig {

    @Bean
    FhirContribution planRules(OwnStore store, Guide guide) {
        Clock clock = Clock.systemUTC();
        return FhirContribution.ofInterceptors(new PlanInterceptor(
                new DischargeFollowUp(store, guide, clock),
                new UnmanagedVisits(store, guide, clock),
                new ConfirmedPlans(store, guide, clock)));
    }
}
