package cn.medalliance.alerts.jpa;

import cn.medalliance.fhir.server.FhirContribution;
import cn.medalliance.guide.Guide;
import cn.medalliance.security.caller.jpa.OwnStore;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AlertConfig {

    @Bean
    FhirContribution alertRules(OwnStore store, Guide guide) {
        return FhirContribution.ofInterceptors(new AlertInterceptor(new Alerts(store, guide, Clock.systemUTC())));
    }
}
