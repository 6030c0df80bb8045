package cn.medalliance.load.jpa;

import ca.uhn.fhir.jpa.util.MemoryCacheService;
import cn.medalliance.fhir.server.CapabilityAmendment;
import cn.medalliance.fhir.server.FhirContribution;
import cn.medalliance.fhir.server.PlainRefusals;
import cn.medalliance.fhir.storage.StorageProperties;
import cn.medalliance.fhir.text.TextRefresh;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.JdbcTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImportProperties.class)
class ImportConfig {

    @Bean
    LoadGate loadGate(PlainRefusals refusals) {
        return new LoadGate(refusals);
    }

    /** After what records every access, before everything that asks the database. */
    @Bean
    FilterRegistrationBean<LoadGate> loadGateBeforeAll(LoadGate gate) {
        FilterRegistrationBean<LoadGate> registration = new FilterRegistrationBean<>(gate);
        registration.addUrlPatterns("/fhir/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 6);
        return registration;
    }

    @Bean
    LoadRejections loadRejections(DataSource dataSource) {
        return new LoadRejections(new JdbcTemplate(dataSource));
    }

    @Bean
    Imports imports(
            ObjectProvider<LoadRun> loads,
            LoadGate gate,
            MemoryCacheService caches,
            TextRefresh text,
            LoadRejections endsBeforeItsDatabase) {
        return new Imports(loads::getObject, gate, caches, text);
    }

    @Bean
    CapabilityAmendment importCapability() {
        return CapabilityAmendment.hiding(Set.of("import-status"));
    }

    @Bean
    FhirContribution importContribution(
            Imports imports, LoadRejections rejections, ImportProperties properties, StorageProperties storage) {
        Path folder = properties.importFolder();
        Path root = folder == null ? storage.data().resolve("import") : folder;
        return new FhirContribution(
                List.of(new ImportProvider(imports, rejections, root)), List.of(), List.of("import", "import-status"));
    }
}
