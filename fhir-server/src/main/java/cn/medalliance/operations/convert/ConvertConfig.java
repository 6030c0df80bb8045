package cn.medalliance.operations.convert;

import cn.medalliance.fhir.server.FhirContribution;
import cn.medalliance.intake.VendorFormats;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires {@code $convert}. */
@Configuration(proxyBeanMethods = false)
class ConvertConfig {

    @Bean
    FhirContribution convertContribution(VendorFormats formats, ConvertProperties properties) {
        return FhirContribution.ofOperation("convert", new ConvertProvider(formats, properties, Clock.systemUTC()));
    }
}
