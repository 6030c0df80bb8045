package cn.medalliance.fhir.text;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.IInterceptorService;
import cn.medalliance.fhir.server.CapabilityAmendment;
import cn.medalliance.fhir.storage.HibernateProperties;
import cn.medalliance.fhir.storage.StorageProperties;
import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lucene under Hibernate Search, and HAPI's searches connected to it. */
@Configuration(proxyBeanMethods = false)
class TextConfig {

    private static final String COMMIT_EVERY_MILLISECOND_COUNT = "1000";

    @Bean
    StoredText storedText(FhirContext fhirContext) {
        return new StoredText(fhirContext);
    }

    @Bean
    HibernateProperties textHibernateProperties(
            StorageProperties storage,
            TextProperties properties,
            StoredText storedText,
            ObjectProvider<TextCatchUp> catchUp) {
        TextFolder.prepare(storage.text());
        return new HibernateProperties(Map.ofEntries(
                Map.entry("hibernate.search.enabled", "true"),
                Map.entry("hibernate.search.backend.type", "lucene"),
                Map.entry("hibernate.search.backend.lucene_version", "LATEST"),
                Map.entry("hibernate.search.backend.directory.type", "local-filesystem"),
                Map.entry(
                        "hibernate.search.backend.directory.root",
                        storage.text().toString()),
                Map.entry("hibernate.search.backend.analysis.configurer", new TextAnalysis()),
                Map.entry("hibernate.search.backend.io.commit_interval", COMMIT_EVERY_MILLISECOND_COUNT),
                Map.entry("hibernate.search.backend.io.refresh_interval", "0"),
                Map.entry("hibernate.search.schema_management.strategy", "create"),
                Map.entry("hibernate.search.mapping.process_annotations", "false"),
                Map.entry("hibernate.search.mapping.configurer", new TextMapping(properties, storedText)),
                Map.entry(
                        "hibernate.search.indexing.plan.synchronization.strategy",
                        new TextWrites(catchUp::getObject))));
    }

    @Bean
    TextIndex textIndex(EntityManagerFactory database) {
        return new TextIndex(database);
    }

    @Bean
    TextCatchUp textCatchUp(
            EntityManagerFactory database,
            TextProperties properties,
            TextIndex index,
            StoredText storedText,
            StorageProperties storage) {
        return new TextCatchUp(database, properties, index, storedText, storage.text());
    }

    @Bean
    TextParameters textParameters(TextProperties properties, TextIndex index) {
        return new TextParameters(properties, index);
    }

    /** HAPI asks its own registry while it stores, also when nobody's request is behind it. */
    @Bean
    TextExtraction textExtraction(TextProperties properties, IInterceptorService storageInterceptors) {
        TextExtraction extraction = new TextExtraction(properties);
        storageInterceptors.registerInterceptor(extraction);
        return extraction;
    }

    @Bean
    CapabilityAmendment textContribution(TextProperties properties) {
        return new TextCapability(properties);
    }
}
