package cn.medalliance.operations.breakglass;

import cn.medalliance.fhir.server.FhirContribution;
import cn.medalliance.security.emergency.BreakGlass;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration("breakGlassOperations")
@ConditionalOnProperty(name = "medalliance.security.mode", havingValue = "secured")
class BreakGlassConfig {

    @Bean
    FhirContribution breakGlassContribution(BreakGlass breakGlass) {
        return new FhirContribution(
                List.of(new BreakGlassProvider(breakGlass)),
                List.of(),
                List.of("break-glass", "break-glass-list", "break-glass-review"));
    }
}
