package cn.medalliance.load.jpa;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.cache.IResourceTypeCacheSvc;
import ca.uhn.fhir.jpa.dao.data.ITagDefinitionDao;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.searchparam.extractor.SearchParamExtractorService;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import ca.uhn.fhir.util.IMetaTagSorter;
import cn.medalliance.fhir.search.extraction.ExtractorMaker;
import cn.medalliance.fhir.search.extraction.SparingParameters;
import cn.medalliance.fhir.server.StrictReading;
import cn.medalliance.fhir.storage.BesideStored;
import cn.medalliance.fhir.text.TextExtraction;
import cn.medalliance.fhir.validation.TextValidation;
import cn.medalliance.guide.Guide;
import cn.medalliance.load.jpa.ServerLoaders.Makers;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** The load, for the command alone: a server makes none of it. */
@Configuration(proxyBeanMethods = false)
@Lazy
class LoadConfig {

    @Bean
    Makers resourceMakers(
            FhirContext fhir,
            ISearchParamRegistry registry,
            ExtractorMaker extractors,
            AutowireCapableBeanFactory beans,
            IResourceTypeCacheSvc types,
            IMetaTagSorter sorter,
            TextExtraction text,
            ITagDefinitionDao definitions,
            PlatformTransactionManager transactions) {
        Labels labels = new Labels(definitions, transactions);
        SparingParameters parameters = new SparingParameters(registry, fhir);
        SearchParamExtractorService extraction = new SearchParamExtractorService();
        beans.autowireBean(extraction);
        extraction.setSearchParamExtractor(extractors.make(parameters));
        return requestId -> new ResourceMaker(fhir, extraction, parameters, types, sorter, text, labels, requestId);
    }

    @Bean
    LoaderMaker loaderMaker(
            FhirContext fhir,
            StrictReading reading,
            TextValidation validation,
            JpaStorageSettings settings,
            PartitionSettings partitions,
            List<BesideStored> beside,
            Makers makers,
            EntityManagerFactory entities,
            DataSource dataSource)
            throws SQLException {
        if (partitions.isPartitioningEnabled() || !settings.isIndexStorageOptimized()) {
            throw new IllegalStateException(
                    "The rows of a load are those of a server without partitions, in short form");
        }
        try (Connection database = dataSource.getConnection()) {
            return new ServerLoaders(
                    fhir,
                    reading,
                    validation,
                    settings,
                    beside,
                    makers,
                    new HapiTables(entities.unwrap(SessionFactoryImplementor.class), database),
                    new IndexIdentities(new JdbcTemplate(dataSource)));
        }
    }

    @Bean
    LoadRun loadRun(DataSource dataSource, Guide guide, LoaderMaker loaders, List<BesideStored> beside) {
        return new LoadRun(dataSource, guide, loaders, beside);
    }
}
