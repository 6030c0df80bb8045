package cn.medalliance.enrolment.jpa;

import cn.medalliance.enrolment.Enrolments;
import cn.medalliance.enrolment.model.CurrentRecords;
import cn.medalliance.fhir.server.FhirContribution;
import cn.medalliance.guide.Guide;
import cn.medalliance.security.caller.jpa.OwnStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EnrolmentConfig {

    @Bean
    CurrentRecords currentRecords(Guide guide) {
        return new CurrentRecords(guide.canonical());
    }

    @Bean
    Enrolments enrolments(CurrentRecords current, OwnStore store) {
        return new StoredEnrolments(current, store);
    }

    @Bean
    FhirContribution enrolmentRules(CurrentRecords current, OwnStore store) {
        EnrolmentGuard guard = new EnrolmentGuard(current, store);
        return FhirContribution.ofInterceptors(new EnrolmentInterceptor(guard));
    }
}
