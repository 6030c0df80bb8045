package cn.medalliance.security.population.jpa;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.MatchUrlService;
import cn.medalliance.fhir.guide.GuideWords;
import cn.medalliance.fhir.search.Compartments;
import cn.medalliance.fhir.search.SearchRewrite;
import cn.medalliance.fhir.search.rules.SearchRules;
import cn.medalliance.fhir.search.rules.SearchedTypes;
import cn.medalliance.guide.Guide;
import cn.medalliance.guide.table.GroupCharacteristic;
import cn.medalliance.security.caller.jpa.OwnStore;
import cn.medalliance.security.deidentification.PeopleShown;
import cn.medalliance.security.population.model.GroupCriteria;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

@Configuration(proxyBeanMethods = false)
class PopulationConfig {

    @Bean
    GroupMembers groupMembers(
            FhirContext fhir,
            DaoRegistry daos,
            MatchUrlService addresses,
            SearchRules rules,
            OwnStore store,
            Compartments compartments,
            Guide guide,
            DataSource dataSource,
            Optional<PeopleShown> people) {
        GroupCriteria criteria = new GroupCriteria(
                new GuideWords(guide).system("mca-group-characteristic"), GroupCharacteristic.all(guide));
        return new GroupMembers(
                fhir, daos, addresses, rules, store, compartments, criteria, new JdbcTemplate(dataSource), people);
    }

    @Bean
    VisibleResources visibleResources(
            DaoRegistry daos,
            Compartments compartments,
            GroupMembers members,
            ObjectProvider<SearchRewrite> rewrites,
            ObjectProvider<SearchedTypes> judges,
            Optional<PeopleShown> people,
            DataSource dataSource) {
        return new VisibleResources(
                daos,
                compartments,
                members,
                rewrites.orderedStream().toList(),
                judges.orderedStream().toList(),
                people,
                new JdbcTemplate(dataSource));
    }
}
