package cn.medalliance.security.launch.jpa;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.rest.server.RestfulServer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "medalliance.security.mode", havingValue = "secured")
class ChoiceConfig {

    @Bean
    PatientChoice patientChoice(DaoRegistry daos, RestfulServer server) {
        return new PatientChoice(daos, server);
    }
}
