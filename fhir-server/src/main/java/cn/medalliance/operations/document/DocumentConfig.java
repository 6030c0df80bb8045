package cn.medalliance.operations.document;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.fhir.bundle.CallerCalls;
import cn.medalliance.fhir.server.FhirContribution;
import cn.medalliance.fhir.server.StoredResources;
import cn.medalliance.guide.Guide;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DocumentConfig {

    @Bean
    FhirContribution documentContribution(
            FhirContext fhirContext, StoredResources stored, CallerCalls calls, Guide guide) {
        Clock clock = Clock.systemUTC();
        Documents documents = new Documents(fhirContext, stored, clock);
        SummarySections sections = new SummarySections(calls, guide.canonical());
        return new FhirContribution(
                List.of(
                        new DocumentProvider(stored, documents),
                        new ChronicSummaryProvider(calls, sections, documents, guide.canonical(), clock)),
                List.of(),
                List.of("chronic-summary"));
    }
}
