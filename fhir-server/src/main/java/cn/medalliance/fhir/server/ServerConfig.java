package cn.medalliance.fhir.server;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import cn.medalliance.guide.Guide;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** What every request goes through: limits, strict reading, error answers. */
@Configuration(proxyBeanMethods = false)
class ServerConfig {

    @Bean
    StrictReading strictReading(LimitProperties limits) {
        return new StrictReading(new StrictJson(limits.nesting()), new StrictXml(limits.nesting()));
    }

    @Bean
    StoredResources storedResources(DaoRegistry daos) {
        return new StoredResources(daos);
    }

    @Bean
    Outcomes outcomes(Guide guide) {
        return new Outcomes(guide);
    }

    @Bean
    PlainRefusals plainRefusals(FhirContext fhirContext, Outcomes outcomes) {
        return new PlainRefusals(fhirContext, outcomes);
    }

    @Bean
    FhirContribution requestRules(
            FhirContext fhirContext, StrictReading reading, Outcomes outcomes, LimitProperties limits) {
        return FhirContribution.ofInterceptors(
                new AddressLimits(limits.parameters(), limits.query().toBytes()),
                new AddressRules(),
                new FormatRules(),
                new RequestRulesInterceptor(reading),
                new LocalReferences(fhirContext),
                new PatchTrial(fhirContext),
                new VersionsAtHand(),
                new CreatedAnswer(),
                new ErrorInterceptor(outcomes));
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimit(LimitProperties limits) {
        FilterRegistrationBean<BodyLimitFilter> registration =
                new FilterRegistrationBean<>(new BodyLimitFilter(limits.body()));
        // A vendor's file has a limit of its own, and is never held in memory.
        registration.addUrlPatterns("/fhir/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }

    @Bean
    RequestsUnderWay requestsUnderWay() {
        return new RequestsUnderWay();
    }

    @Bean
    FilterRegistrationBean<RequestsUnderWay> countedRequests(RequestsUnderWay requests) {
        FilterRegistrationBean<RequestsUnderWay> registration = new FilterRegistrationBean<>(requests);
        registration.addUrlPatterns("/fhir/*", "/intake/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
