package cn.medalliance.operations.launch;

import cn.medalliance.fhir.server.FhirContribution;
import cn.medalliance.security.SecurityProperties;
import cn.medalliance.security.launch.LaunchTokens;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "medalliance.security.mode", havingValue = "secured")
class LaunchOperationConfig {

    @Bean
    FhirContribution launchOperation(LaunchTokens launches, SecurityProperties properties) {
        return FhirContribution.ofOperation("launch", new LaunchProvider(launches, properties.fhirBase()));
    }
}
