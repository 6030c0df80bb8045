package cn.medalliance.fhir.bundle;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.dao.ITransactionProcessorVersionAdapter;
import ca.uhn.fhir.jpa.dao.TransactionProcessor;
import ca.uhn.fhir.jpa.dao.data.IResourceSearchUrlDao;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.search.ResourceSearchUrlSvc;
import ca.uhn.fhir.jpa.searchparam.MatchUrlService;
import cn.medalliance.fhir.search.rules.SearchRules;
import cn.medalliance.fhir.server.FhirContribution;
import cn.medalliance.fhir.server.LimitProperties;
import cn.medalliance.fhir.server.Outcomes;
import cn.medalliance.fhir.server.StrictReading;
import cn.medalliance.fhir.storage.ReplacedBeans;
import jakarta.persistence.EntityManager;
import java.util.Map;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BundleConfig {

    @Bean
    static BeanDefinitionRegistryPostProcessor replaceHapiTransactionBeans() {
        return ReplacedBeans.of(Map.of(
                "transactionProcessor", "entryNotingProcessor",
                "transactionProcessorVersionFacade", "entryNotingAdapter",
                "resourceSearchUrlSvc", "unrecordedConditions"));
    }

    @Bean
    ConditionLocks conditionLocks(EntityManager entityManager) {
        return new ConditionLocks(entityManager);
    }

    @Bean
    UnmetConditions unmetConditions(
            EntityManager entityManager,
            FhirContext fhirContext,
            MatchUrlService addresses,
            PartitionSettings partitions) {
        return new UnmetConditions(entityManager, fhirContext, addresses, partitions);
    }

    @Bean
    TransactionProcessor entryNotingProcessor(ConditionLocks locks, UnmetConditions unmet) {
        return new EntryNotingProcessor(locks, unmet);
    }

    @Bean
    ResourceSearchUrlSvc unrecordedConditions(
            EntityManager entityManager,
            IResourceSearchUrlDao conditions,
            MatchUrlService addresses,
            FhirContext fhirContext,
            PartitionSettings partitions) {
        return new UnrecordedConditions(entityManager, conditions, addresses, fhirContext, partitions);
    }

    @Bean
    ITransactionProcessorVersionAdapter<?, ?> entryNotingAdapter() {
        return new EntryNotingAdapter();
    }

    @Bean
    InnerCalls innerCalls(FhirContext fhirContext, StrictReading reading) {
        return new InnerCalls(fhirContext, reading);
    }

    @Bean
    CallerCalls callerCalls(FhirContext fhirContext, InnerCalls calls) {
        return new CallerCalls(fhirContext, calls);
    }

    @Bean
    FhirContribution bundleContribution(
            FhirContext fhirContext,
            StrictReading reading,
            SearchRules searchRules,
            Outcomes outcomes,
            InnerCalls calls,
            LimitProperties limits) {
        EntryRules rules = new EntryRules(fhirContext, searchRules);
        return FhirContribution.ofInterceptors(
                new BundleInterceptor(fhirContext, reading, rules, calls, outcomes, limits),
                new TransactionReads(calls),
                new TransactionFaults(),
                new WritePreconditions(),
                new ConflictRetries(),
                new DeleteVersionInterceptor());
    }
}
