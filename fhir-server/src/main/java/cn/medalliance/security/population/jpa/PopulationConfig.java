package cn.medalliance.security.population.jpa;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import cn.medalliance.fhir.search.Compartments;
import cn.medalliance.fhir.search.SearchRewrite;
import cn.medalliance.fhir.search.rules.SearchedTypes;
import cn.medalliance.security.deidentification.PeopleShown;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PopulationConfig {

    @Bean
    VisibleResources visibleResources(
            DaoRegistry daos,
            Compartments compartments,
            ObjectProvider<SearchRewrite> rewrites,
            ObjectProvider<SearchedTypes> judges,
            Optional<PeopleShown> people) {
        return new VisibleResources(
                daos,
                compartments,
                rewrites.orderedStream().toList(),
                judges.orderedStream().toList(),
                people);
    }
}
