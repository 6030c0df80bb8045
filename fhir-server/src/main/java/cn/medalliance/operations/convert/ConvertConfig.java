package cn.medalliance.operations.convert;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.fhir.server.FhirContribution;
import cn.medalliance.guide.Guide;
import cn.medalliance.mappings.registry.Sources;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.function.SingletonSupplier;

/** Wires {@code $convert}. */
@Configuration(proxyBeanMethods = false)
class ConvertConfig {

    @Bean
    FhirContribution convertContribution(Guide guide, FhirContext fhirContext, ConvertProperties properties) {
        // Made at the first use: it takes seconds that a start need not wait for.
        SingletonSupplier<Sources> sources = SingletonSupplier.of(() -> Sources.of(guide, fhirContext));
        return FhirContribution.ofOperation(
                "convert", new ConvertProvider(sources::obtain, properties, Clock.systemUTC()));
    }
}
