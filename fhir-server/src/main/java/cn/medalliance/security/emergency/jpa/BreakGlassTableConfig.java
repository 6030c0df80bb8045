package cn.medalliance.security.emergency.jpa;

import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

@Configuration(proxyBeanMethods = false)
class BreakGlassTableConfig {

    @Bean
    BreakGlassTable breakGlassTable(DataSource dataSource, PartitionSettings partitions) {
        return new BreakGlassTable(new JdbcTemplate(dataSource), partitions);
    }
}
