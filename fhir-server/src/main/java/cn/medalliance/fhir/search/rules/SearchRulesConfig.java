package cn.medalliance.fhir.search.rules;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import cn.medalliance.fhir.server.FhirContribution;
import cn.medalliance.fhir.server.Outcomes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SearchRulesConfig {

    @Bean
    SearchRules searchRules(
            FhirContext fhirContext,
            ISearchParamRegistry registry,
            IValidationSupport terminology,
            ObjectProvider<SearchedTypes> judges) {
        return new SearchRules(
                fhirContext, registry, terminology, judges.orderedStream().toList());
    }

    @Bean
    FhirContribution searchRulesContribution(FhirContext fhirContext, SearchRules rules, Outcomes outcomes) {
        return FhirContribution.ofInterceptors(new SearchRulesInterceptor(fhirContext, rules, outcomes));
    }
}
