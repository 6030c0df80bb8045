package cn.medalliance.operations.transform;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.fhir.server.FhirContribution;
import cn.medalliance.guide.Guide;
import cn.medalliance.mappings.codes.CodeMaps;
import cn.medalliance.mappings.structuremap.MapEngine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.function.SingletonSupplier;

/** Wires {@code $transform}; the engine is made at the first use, which takes seconds that a start need not wait for. */
@Configuration(proxyBeanMethods = false)
class TransformConfig {

    @Bean
    FhirContribution transformContribution(Guide guide, FhirContext fhir) {
        return FhirContribution.ofOperation(
                "transform",
                new TransformProvider(
                        SingletonSupplier.of(() -> MapEngine.of(guide, fhir, CodeMaps.of(guide, fhir))), guide));
    }
}
