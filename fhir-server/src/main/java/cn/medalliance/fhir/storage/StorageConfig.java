package cn.medalliance.fhir.storage;

import ca.uhn.fhir.batch2.jobs.config.Batch2JobsConfig;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.api.config.ThreadPoolFactoryConfig;
import ca.uhn.fhir.jpa.api.svc.IIdHelperService;
import ca.uhn.fhir.jpa.batch2.JpaBatch2Config;
import ca.uhn.fhir.jpa.config.HapiJpaConfig;
import ca.uhn.fhir.jpa.config.JpaConfig;
import ca.uhn.fhir.jpa.config.r4.JpaR4Config;
import ca.uhn.fhir.jpa.config.util.HapiEntityManagerFactoryUtil;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.config.SubscriptionSettings;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import ca.uhn.fhir.jpa.model.dialect.HapiFhirPostgresDialect;
import ca.uhn.fhir.jpa.searchparam.extractor.IResourceLinkResolver;
import ca.uhn.fhir.jpa.searchparam.matcher.InMemoryResourceMatcher;
import ca.uhn.fhir.jpa.subscription.channel.config.SubscriptionChannelConfig;
import ca.uhn.fhir.jpa.validation.JpaValidationSupportChain;
import cn.medalliance.fhir.server.FhirContribution;
import cn.medalliance.fhir.server.LimitProperties;
import cn.medalliance.guide.GuideValidationSupport;
import jakarta.persistence.EntityManagerFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.hibernate.cfg.AvailableSettings;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.WorkerContextValidationSupportAdapter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;

/** HAPI's JPA storage for R4 on PostgreSQL, with the settings of {@link StorageSettingsFactory}. */
@Configuration(proxyBeanMethods = false)
@Import({
    HapiJpaConfig.class,
    JpaR4Config.class,
    JpaBatch2Config.class,
    Batch2JobsConfig.class,
    ThreadPoolFactoryConfig.class,
    SubscriptionChannelConfig.class
})
class StorageConfig {

    /** Where a reference means one version: what was made or looked at was that one, not what it has become since. */
    private static final List<String> OF_ONE_VERSION = List.of(
            "AuditEvent.entity.what", "MeasureReport.evaluatedResource", "Provenance.entity.what", "Provenance.target");

    StorageConfig(FhirContext fhirContext) {
        fhirContext.getParserOptions().setDontStripVersionsFromReferencesAtPaths(OF_ONE_VERSION);
    }

    @Bean
    static BeanDefinitionRegistryPostProcessor replaceHapiStorageBeans() {
        return ReplacedBeans.of(Map.of(
                "inMemoryResourceMatcher", "missingAwareMatcher",
                "daoResourceLinkResolver", "provenanceLinkResolver"));
    }

    @Bean
    IResourceLinkResolver provenanceLinkResolver(IIdHelperService<JpaPid> ids) {
        return new ProvenanceLinkResolver(ids);
    }

    @Bean
    FhirContribution deletions() {
        return FhirContribution.ofInterceptors(new DeletionInterceptor());
    }

    @Bean
    InMemoryResourceMatcher missingAwareMatcher() {
        return new MissingAwareMatcher();
    }

    @Bean
    JpaStorageSettings jpaStorageSettings(LimitProperties limits) {
        return StorageSettingsFactory.create(limits.entries());
    }

    /** Takes the place of HAPI's chain: the guide answers first, from memory. */
    @Bean(name = JpaConfig.JPA_VALIDATION_SUPPORT_CHAIN)
    @Primary
    JpaValidationSupportChain jpaValidationSupportChain(
            FhirContext fhirContext,
            ValidationSupportChain.CacheConfiguration cache,
            WorkerContextValidationSupportAdapter workerContext,
            GuideValidationSupport guide) {
        return new GuideFirstSupportChain(fhirContext, cache, workerContext, guide);
    }

    @Bean
    PartitionSettings partitionSettings() {
        return new PartitionSettings();
    }

    @Bean
    SubscriptionSettings subscriptionSettings() {
        SubscriptionSettings settings = new SubscriptionSettings();
        // True in HAPI's code although its Javadoc says false: one tenant's writes would reach another's subscription.
        settings.setCrossPartitionSubscriptionEnabled(false);
        return settings;
    }

    @Bean
    @Primary
    LocalContainerEntityManagerFactoryBean entityManagerFactory(
            DataSource dataSource,
            SchemaConfig.Schema schema,
            ConfigurableListableBeanFactory beanFactory,
            FhirContext fhirContext,
            JpaStorageSettings settings,
            ObjectProvider<HibernateProperties> more) {
        LocalContainerEntityManagerFactoryBean factory =
                HapiEntityManagerFactoryUtil.newEntityManagerFactory(beanFactory, fhirContext, settings);
        Map<String, Object> properties = new HashMap<>();
        properties.put(AvailableSettings.DIALECT, HapiFhirPostgresDialect.class.getName());
        properties.put(AvailableSettings.HBM2DDL_AUTO, "none");
        properties.put(AvailableSettings.SCANNER, "org.hibernate.boot.archive.scan.internal.DisabledScanner");
        properties.put(AvailableSettings.STATEMENT_BATCH_SIZE, "100");
        properties.put(AvailableSettings.ORDER_INSERTS, "true");
        properties.put(AvailableSettings.ORDER_UPDATES, "true");
        properties.put(AvailableSettings.USE_QUERY_CACHE, "false");
        properties.put(AvailableSettings.USE_SECOND_LEVEL_CACHE, "false");
        properties.put("hibernate.boot.allow_jdbc_metadata_access", "false");
        properties.put("hibernate.search.enabled", "false");
        more.orderedStream().forEach(contribution -> properties.putAll(contribution.values()));
        factory.setPersistenceUnitName("medalliance");
        factory.setDataSource(dataSource);
        factory.setJpaPropertyMap(properties);
        return factory;
    }

    @Bean
    @Primary
    JpaTransactionManager transactionManager(EntityManagerFactory entityManagerFactory) {
        return new JpaTransactionManager(entityManagerFactory);
    }
}
