package cn.medalliance.outreach.jpa;

import cn.medalliance.fhir.server.FhirContribution;
import cn.medalliance.guide.Guide;
import cn.medalliance.outreach.model.ContactRules;
import cn.medalliance.security.caller.jpa.OwnStore;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OutreachConfig {

    @Bean
    FhirContribution outreachRules(OwnStore store, Guide guide) {
        return FhirContribution.ofInterceptors(
                new OutreachInterceptor(store, new ContactRules(guide), Clock.systemUTC()));
    }
}
