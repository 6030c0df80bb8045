package cn.medalliance.fhir.search.literal;

import ca.uhn.fhir.jpa.search.builder.predicate.ResourceHistoryPredicateBuilder;
import ca.uhn.fhir.jpa.search.builder.predicate.StringPredicateBuilder;
import ca.uhn.fhir.jpa.search.builder.predicate.TagPredicateBuilder;
import ca.uhn.fhir.jpa.search.builder.predicate.UriPredicateBuilder;
import ca.uhn.fhir.jpa.search.builder.sql.SearchQueryBuilder;
import cn.medalliance.fhir.storage.ReplacedBeans;
import java.util.Map;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;

/** Puts our reading of text in the place of HAPI's, wherever HAPI's comes to a {@code LIKE}. */
@Configuration(proxyBeanMethods = false)
class LiteralSearchConfig {

    @Bean
    static BeanDefinitionRegistryPostProcessor replaceHapiTextPredicates() {
        return ReplacedBeans.of(Map.of(
                "newStringPredicateBuilder", "literalStringPredicateBuilder",
                "newUriPredicateBuilder", "literalUriPredicateBuilder",
                "newTagPredicateBuilder", "literalTagPredicateBuilder",
                "newResourceHistoryPredicateBuilder", "literalSourcePredicateBuilder"));
    }

    @Bean
    @Scope("prototype")
    StringPredicateBuilder literalStringPredicateBuilder(SearchQueryBuilder sql) {
        return new LiteralStringPredicateBuilder(sql);
    }

    @Bean
    @Scope("prototype")
    UriPredicateBuilder literalUriPredicateBuilder(SearchQueryBuilder sql) {
        return new LiteralUriPredicateBuilder(sql);
    }

    @Bean
    @Scope("prototype")
    TagPredicateBuilder literalTagPredicateBuilder(SearchQueryBuilder sql) {
        return new LiteralTagPredicateBuilder(sql);
    }

    @Bean
    @Scope("prototype")
    ResourceHistoryPredicateBuilder literalSourcePredicateBuilder(SearchQueryBuilder sql) {
        return new LiteralSourcePredicateBuilder(sql);
    }
}
