package cn.medalliance.audit.served;

import cn.medalliance.fhir.server.CapabilityAmendment;
import cn.medalliance.fhir.server.FhirContribution;
import cn.medalliance.fhir.server.LimitProperties;
import cn.medalliance.security.access.jpa.PatientAccess;
import cn.medalliance.security.relation.jpa.Relations;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

@Configuration(proxyBeanMethods = false)
class ServedConfig {

    @Bean
    AuditEventRules auditEventRules() {
        return new AuditEventRules();
    }

    @Bean
    FhirContribution auditEvents(
            AuditEventRules rules,
            DataSource dataSource,
            Relations relations,
            LimitProperties limits,
            ObjectProvider<PatientAccess> access) {
        AuditEventProvider provider = new AuditEventProvider(
                new AuditSearch(new JdbcTemplate(dataSource)),
                new AuditReach(Optional.ofNullable(access.getIfAvailable())),
                new AuditEvents(relations.creditCodeSystem()),
                limits);
        return new FhirContribution(List.of(provider), List.of(rules));
    }

    @Bean
    CapabilityAmendment auditCapability() {
        return new AuditCapability();
    }
}
