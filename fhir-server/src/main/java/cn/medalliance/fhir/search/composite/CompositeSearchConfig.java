package cn.medalliance.fhir.search.composite;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.entity.StorageSettings;
import ca.uhn.fhir.jpa.search.builder.predicate.QuantityPredicateBuilder;
import ca.uhn.fhir.jpa.search.builder.sql.SearchQueryBuilder;
import ca.uhn.fhir.jpa.searchparam.extractor.ISearchParamExtractor;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import cn.medalliance.fhir.search.HiddenParameters;
import cn.medalliance.fhir.search.extraction.ExtractorMaker;
import cn.medalliance.fhir.server.CapabilityAmendment;
import cn.medalliance.fhir.storage.ReplacedBeans;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;

/** Puts our index rows and our reading of composites in the place of HAPI's. */
@Configuration(proxyBeanMethods = false)
class CompositeSearchConfig {

    /** Our beans by the name of the bean of HAPI that each replaces. */
    private static final Map<String, String> REPLACED = Map.of(
            "searchParamExtractor", "pairExtractor",
            "searchParamRegistry", "pairRegistry",
            "newQuantityPredicateBuilder", "ownPrefixQuantityPredicateBuilder");

    @Bean
    static BeanDefinitionRegistryPostProcessor replaceHapiSearchBeans() {
        return ReplacedBeans.of(REPLACED);
    }

    @Bean
    CapabilityAmendment compositeCapability() {
        return new CompositeCapability();
    }

    @Bean
    ISearchParamExtractor pairExtractor(PartitionSettings partitions, StorageSettings settings) {
        return new PairExtractor(partitions, settings);
    }

    @Bean
    ExtractorMaker extractorMaker(PartitionSettings partitions, StorageSettings settings, FhirContext fhir) {
        return registry -> new PairExtractor(partitions, settings, fhir, registry);
    }

    @Bean
    ISearchParamRegistry pairRegistry(List<HiddenParameters> hidden) {
        return new PairRegistry(hidden);
    }

    @Bean
    CompositeRewriter compositeRewriter(FhirContext fhir, ISearchParamRegistry registry) {
        return new CompositeRewriter(fhir, registry);
    }

    @Bean
    @Scope("prototype")
    QuantityPredicateBuilder ownPrefixQuantityPredicateBuilder(SearchQueryBuilder sql) {
        return new OwnPrefixQuantityPredicateBuilder(sql);
    }
}
