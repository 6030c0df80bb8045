package cn.medalliance.fhir.storage;

import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

@Configuration(proxyBeanMethods = false)
class DatedResourcesConfig {

    @Bean
    DatedResources datedResources(DataSource dataSource, PartitionSettings partitions) {
        return new DatedResources(new JdbcTemplate(dataSource), partitions);
    }
}
