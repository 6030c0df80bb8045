package cn.medalliance.plans;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.fhir.bundle.CallerCalls;
import cn.medalliance.fhir.server.FhirContribution;
import cn.medalliance.guide.Guide;
import cn.medalliance.mappings.codes.CodeMaps;
import cn.medalliance.plans.model.TierChange;
import cn.medalliance.plans.model.TierRules;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.function.SingletonSupplier;

/** Wires {@code $reclassify} and {@code $apply}. */
@Configuration(proxyBeanMethods = false)
class PlansConfig {

    @Bean
    FhirContribution plansContribution(Guide guide, FhirContext fhirContext, CallerCalls calls) {
        Clock clock = Clock.systemUTC();
        TierChange tiers = new TierChange(guide);
        CourseReader courses = new CourseReader(calls, guide, tiers);
        // Made at the first use: they read many definitions of the guide.
        SingletonSupplier<CodeMaps> words = SingletonSupplier.of(() -> CodeMaps.of(guide, fhirContext));
        SingletonSupplier<AppliedPlans> plans =
                SingletonSupplier.of(() -> new AppliedPlans(calls, courses, tiers, guide, fhirContext, clock));
        return new FhirContribution(
                List.of(
                        new ReclassifyProvider(calls, courses, new TierRules(guide), tiers, words::obtain, clock),
                        new ApplyProvider(plans::obtain)),
                List.of(),
                List.of("reclassify", "apply"));
    }
}
