package cn.medalliance.audit.recording;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import cn.medalliance.audit.CallsInBackground;
import cn.medalliance.audit.LateAccesses;
import cn.medalliance.audit.trail.AuditTrail;
import cn.medalliance.fhir.server.FhirContribution;
import cn.medalliance.fhir.server.Outcomes;
import cn.medalliance.fhir.server.StrictReading;
import cn.medalliance.security.SecurityProperties;
import cn.medalliance.security.access.jpa.PatientElements;
import cn.medalliance.security.caller.CallerToken;
import cn.medalliance.security.deidentification.OwnIds;
import jakarta.servlet.Filter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
class RecordingConfig {

    /** Spring Security's filter has -100. */
    private static final int BEHIND_THE_DOOR = -95;

    @Bean
    Accesses accesses(
            FhirContext fhir, StrictReading reading, SecurityProperties security, ObjectProvider<OwnIds> ownIds) {
        return new Accesses(fhir, reading, security, ownIds);
    }

    @Bean
    LateAccesses lateAccesses(AuditTrail trail, Accesses accesses) {
        return new RecordedLater(trail, accesses);
    }

    @Bean
    CallsInBackground callsInBackground(AuditTrail trail, Accesses accesses) {
        return new RecordedCalls(trail, accesses);
    }

    /** Behind the door, where it is known who calls. */
    @Bean
    FilterRegistrationBean<Filter> callersOfIntake() {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>((request, response, chain) -> {
            Access access = AccessInHand.get();
            if (access != null) {
                CallerToken.current().ifPresent(access::calledBy);
            }
            chain.doFilter(request, response);
        });
        registration.setName("callersOfIntake");
        registration.addUrlPatterns(AuditedAddresses.INTAKE);
        registration.setOrder(BEHIND_THE_DOOR);
        return registration;
    }

    /** Before the filters that limit bodies and that ask for tokens. */
    @Bean
    FilterRegistrationBean<AuditFilter> auditFilter(
            AuditTrail trail, Accesses accesses, FhirContext fhir, Outcomes outcomes) {
        AuditFilter filter = new AuditFilter(trail, accesses, fhir, outcomes);
        FilterRegistrationBean<AuditFilter> registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns(AuditedAddresses.PATTERNS);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 5);
        return registration;
    }

    @Bean
    FhirContribution auditNotes(FhirContext fhir, PatientElements elements, ISearchParamRegistry registry) {
        return FhirContribution.ofInterceptors(
                new AuditInterceptor(new ConcernedPatients(fhir, elements), new RecordedQuery(registry)));
    }
}
