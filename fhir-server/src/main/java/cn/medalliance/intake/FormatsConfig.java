package cn.medalliance.intake;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.guide.Guide;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FormatProperties.class)
class FormatsConfig {

    @Bean
    VendorFormats vendorFormats(Guide guide, FhirContext fhir, FormatProperties properties) {
        return new VendorFormats(guide, fhir, properties);
    }
}
