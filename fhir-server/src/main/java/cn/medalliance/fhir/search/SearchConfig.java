package cn.medalliance.fhir.search;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.IInterceptorBroadcaster;
import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.dao.IJpaStorageResourceParser;
import ca.uhn.fhir.jpa.dao.SearchBuilderFactory;
import ca.uhn.fhir.jpa.dao.tx.HapiTransactionService;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import ca.uhn.fhir.jpa.search.ISynchronousSearchSvc;
import ca.uhn.fhir.jpa.search.builder.QueryStack;
import ca.uhn.fhir.jpa.search.builder.predicate.ResourceLinkForHasParameterPredicateBuilder;
import ca.uhn.fhir.jpa.search.builder.predicate.ResourceLinkPredicateBuilder;
import ca.uhn.fhir.jpa.search.builder.sql.SearchQueryBuilder;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import cn.medalliance.fhir.server.FhirContribution;
import cn.medalliance.fhir.server.LimitProperties;
import cn.medalliance.fhir.storage.ReplacedBeans;
import jakarta.persistence.EntityManager;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Scope;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** Searches answered our way. */
@Configuration("medallianceSearchConfig")
class SearchConfig {

    private final ChainSteps steps;

    /** Takes what the builders of predicates need: HAPI asks for each with the arguments that it has. */
    SearchConfig(ObjectProvider<ChainedResources> guards) {
        this.steps = new ChainSteps(guards);
    }

    @Bean
    Compartments compartments(FhirContext fhir, ISearchParamRegistry registry) {
        return new Compartments(fhir, registry);
    }

    @Bean
    PageSnapshots pageSnapshots(
            DataSource dataSource, PlatformTransactionManager transactions, SearchProperties properties) {
        return new PageSnapshots(new JdbcTemplate(dataSource), transactions, properties.linkLifetime());
    }

    @Bean
    @Primary
    ISynchronousSearchSvc pagedSearch(
            FhirContext fhirContext,
            JpaStorageSettings settings,
            HapiTransactionService transactions,
            IInterceptorBroadcaster interceptors,
            EntityManager entityManager,
            PageSnapshots snapshots,
            SearchProperties properties,
            LimitProperties limits) {
        return new PagedSearch(
                fhirContext,
                settings,
                transactions,
                interceptors,
                entityManager,
                snapshots,
                properties,
                limits.defaultPage());
    }

    @Bean
    static BeanDefinitionRegistryPostProcessor ownSearchesAndHistories() {
        return ReplacedBeans.of(Map.of(
                "persistedJpaBundleProviderFactory", "pagedHistory",
                "searchBuilderFactory", "rewritingSearchBuilderFactory",
                "newResourceLinkPredicateBuilder", "chainPredicateBuilder",
                "newHasLinkPredicateBuilder", "reverseChainPredicateBuilder"));
    }

    @Bean
    @Scope("prototype")
    ResourceLinkPredicateBuilder chainPredicateBuilder(QueryStack queries, SearchQueryBuilder sql) {
        return new ChainPredicateBuilder(queries, sql, steps);
    }

    @Bean
    @Scope("prototype")
    ResourceLinkForHasParameterPredicateBuilder reverseChainPredicateBuilder(
            QueryStack queries, SearchQueryBuilder sql) {
        return new ReverseChainPredicateBuilder(queries, sql, steps);
    }

    @Bean
    SearchBuilderFactory<JpaPid> rewritingSearchBuilderFactory(ObjectProvider<SearchRewrite> rewrites) {
        return new RewritingSearchBuilderFactory(rewrites);
    }

    @Bean
    @Primary
    @Scope("prototype")
    IdConditionPredicateBuilder idConditionPredicateBuilder(SearchQueryBuilder sql) {
        return new IdConditionPredicateBuilder(sql);
    }

    @Bean
    PagedHistory pagedHistory(
            HapiTransactionService transactions,
            IInterceptorBroadcaster interceptors,
            EntityManager entityManager,
            IJpaStorageResourceParser parser,
            LimitProperties limits) {
        return new PagedHistory(transactions, interceptors, entityManager, parser, limits);
    }

    @Bean
    HiddenParameters compartmentParameters(FhirContext fhirContext, ObjectProvider<ISearchParamRegistry> registry) {
        return (type, name) -> CompartmentParameter.find(fhirContext, registry.getObject(), type, name);
    }

    @Bean
    FhirContribution searchPages(FhirContext fhirContext, ISearchParamRegistry parameters, DataSource dataSource) {
        return FhirContribution.ofInterceptors(
                new CompartmentSearch(fhirContext), new SearchPages(new PageSeal(new JdbcTemplate(dataSource))));
    }
}
