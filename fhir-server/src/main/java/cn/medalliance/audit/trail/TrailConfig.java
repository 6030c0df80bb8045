package cn.medalliance.audit.trail;

import cn.medalliance.fhir.storage.StorageProperties;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TrailConfig {

    @Bean(destroyMethod = "close")
    AuditTrail auditTrail(DataSource dataSource, StorageProperties storage, AuditProperties properties) {
        return new AuditTrail(dataSource, NodeName.in(storage.data()), properties.timeout(), properties.queue());
    }
}
