package cn.medalliance.enrolment.jpa;

import cn.medalliance.enrolment.model.CurrentRecords;
import cn.medalliance.fhir.server.FhirContribution;
import cn.medalliance.guide.Guide;
import cn.medalliance.security.caller.jpa.OwnStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EnrolmentConfig {

    @Bean
    FhirContribution enrolmentRules(OwnStore store, Guide guide) {
        CurrentRecords current = new CurrentRecords(guide.canonical());
        EnrolmentGuard guard = new EnrolmentGuard(current, store);
        return FhirContribution.ofInterceptors(new EnrolmentInterceptor(guard));
    }
}
