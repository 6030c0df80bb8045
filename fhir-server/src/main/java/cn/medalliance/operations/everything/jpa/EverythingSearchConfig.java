package cn.medalliance.operations.everything.jpa;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

@Configuration(proxyBeanMethods = false)
class EverythingSearchConfig {

    @Bean
    EverythingSearch everythingSearch(DaoRegistry daos, DataSource dataSource, PartitionSettings partitions) {
        return new EverythingSearch(daos, new WantedRows(new JdbcTemplate(dataSource), new CareDates(partitions)));
    }
}
