package cn.medalliance.forms;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.fhir.bundle.CallerCalls;
import cn.medalliance.fhir.server.FhirContribution;
import cn.medalliance.guide.Guide;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.function.SingletonSupplier;

/** Wires {@code $populate} and {@code $extract}. */
@Configuration(proxyBeanMethods = false)
class FormsConfig {

    @Bean
    FhirContribution formsContribution(Guide guide, FhirContext fhirContext, CallerCalls calls) {
        // Made at the first use: it reads every code system of the guide.
        SingletonSupplier<FormExtraction> extraction =
                SingletonSupplier.of(() -> new FormExtraction(guide, fhirContext, calls));
        return new FhirContribution(
                List.of(
                        new ExtractProvider(extraction::obtain, calls),
                        new PopulateProvider(fhirContext, calls, Clock.systemUTC())),
                List.of(),
                List.of("extract", "populate"));
    }
}
