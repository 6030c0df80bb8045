package cn.medalliance.security.caller.jpa;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import cn.medalliance.fhir.search.Compartments;
import jakarta.persistence.EntityManager;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

@Configuration(proxyBeanMethods = false)
class OwnStoreConfig {

    @Bean
    OwnStore ownStore(EntityManager entityManager, DaoRegistry daos, PartitionSettings partitions, Compartments compartments) {
        return new OwnStore(entityManager, daos, partitions, compartments);
    }

    @Bean
    ClientResources clientResources(DataSource dataSource) {
        return new ClientResources(new JdbcTemplate(dataSource));
    }
}
