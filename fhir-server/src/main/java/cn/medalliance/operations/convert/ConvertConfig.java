package cn.medalliance.operations.convert;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.fhir.server.FhirContribution;
import cn.medalliance.guide.Guide;
import cn.medalliance.mappings.registry.Sources;
import cn.medalliance.mappings.vendor.ProfileReader;
import cn.medalliance.mappings.vendor.VendorProfile;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.function.SingletonSupplier;

/** Wires {@code $convert}. */
@Configuration(proxyBeanMethods = false)
class ConvertConfig {

    @Bean
    FhirContribution convertContribution(Guide guide, FhirContext fhirContext, ConvertProperties properties) {
        // Profiles are read at the start, so that a fault in one is found then; what is made of them takes seconds that
        // a
        // start need not wait for.
        List<VendorProfile> profiles =
                properties.profiles().isEmpty() ? List.of() : ProfileReader.readAll(Path.of(properties.profiles()));
        SingletonSupplier<Sources> sources = SingletonSupplier.of(() -> Sources.of(guide, fhirContext, profiles));
        return FhirContribution.ofOperation(
                "convert", new ConvertProvider(sources::obtain, properties, Clock.systemUTC()));
    }
}
