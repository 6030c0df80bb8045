package cn.medalliance.indicators.jpa;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import cn.medalliance.guide.Guide;
import cn.medalliance.indicators.cql.CqlIndicators;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "medalliance.views.kept", matchIfMissing = true)
class OnePersonConfig {

    @Bean
    OnePerson onePerson(DataSource dataSource, FhirContext fhir, PartitionSettings partitions) {
        ReadyCql cql = new ReadyCql(() -> CqlIndicators.of(Guide.load()));
        return new OnePerson(dataSource, fhir, partitions, cql, OnePerson.Limits.USUAL);
    }
}
