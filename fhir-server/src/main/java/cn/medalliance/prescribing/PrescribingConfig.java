package cn.medalliance.prescribing;

import cn.medalliance.fhir.bundle.CallerCalls;
import cn.medalliance.fhir.server.FhirContribution;
import cn.medalliance.guide.Guide;
import cn.medalliance.prescribing.model.PrescriptionReview;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires {@code $prescription-check}. */
@Configuration(proxyBeanMethods = false)
class PrescribingConfig {

    @Bean
    FhirContribution prescribingContribution(Guide guide, CallerCalls calls) {
        return FhirContribution.ofOperation(
                "prescription-check",
                new PrescriptionCheckProvider(
                        calls,
                        new TreatmentReader(calls, guide),
                        new PrescriptionReview(guide),
                        new ReviewResources(guide, Clock.systemUTC())));
    }
}
