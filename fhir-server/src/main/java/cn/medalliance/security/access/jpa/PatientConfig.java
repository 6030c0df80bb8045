package cn.medalliance.security.access.jpa;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import cn.medalliance.security.access.model.AccessMatrix;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whose a resource is, which is asked in open mode too. */
@Configuration(proxyBeanMethods = false)
class PatientConfig {

    @Bean
    AccessMatrix accessMatrix() {
        return AccessMatrix.load();
    }

    @Bean
    PatientElements patientElements(FhirContext fhir, ISearchParamRegistry registry, AccessMatrix matrix) {
        return new PatientElements(fhir, registry, matrix);
    }
}
