package cn.medalliance.views.jpa;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.audit.LateAccesses;
import cn.medalliance.export.TableExports;
import cn.medalliance.export.TableFormat;
import cn.medalliance.fhir.search.Compartments;
import cn.medalliance.fhir.server.CapabilityAmendment;
import cn.medalliance.fhir.server.FhirContribution;
import cn.medalliance.fhir.server.StrictReading;
import cn.medalliance.guide.Guide;
import cn.medalliance.security.deidentification.PeopleShown;
import cn.medalliance.security.population.jpa.ResourceLines;
import cn.medalliance.security.population.jpa.ShownResources;
import cn.medalliance.security.population.jpa.VisibleResources;
import cn.medalliance.shared.CountyTime;
import cn.medalliance.views.model.ViewCompiler;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class ViewsConfig {

    @Bean
    ViewCompiler viewCompiler(FhirContext fhir) {
        return new ViewCompiler(fhir, CountyTime.ZONE);
    }

    @Bean
    StoredViews storedViews(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            Guide guide,
            DefinitionProperties properties) {
        return new StoredViews(
                new JdbcTemplate(dataSource), new TransactionTemplate(transactions), guide, properties.perClient());
    }

    @Bean
    TableFormat viewTables(ViewCompiler compiler) {
        return new ViewTableFormat(compiler);
    }

    /** Behind the filters that record, limit and ask for tokens. */
    @Bean
    FilterRegistrationBean<ViewAddressFilter> viewAddresses() {
        FilterRegistrationBean<ViewAddressFilter> registration = new FilterRegistrationBean<>(new ViewAddressFilter());
        registration.addUrlPatterns(
                "/fhir/ViewDefinition",
                "/fhir/ViewDefinition/*",
                "/fhir/" + ViewAddressFilter.RUN,
                "/fhir/" + ViewAddressFilter.EXPORT);
        registration.setOrder(Ordered.LOWEST_PRECEDENCE);
        return registration;
    }

    @Bean
    CapabilityAmendment viewsCapability() {
        return CapabilityAmendment.hiding(Set.of(ViewAddressFilter.DEFINITIONS.substring(1)));
    }

    @Bean
    FhirContribution viewsContribution(
            StoredViews views,
            ViewCompiler compiler,
            VisibleResources visible,
            DataSource dataSource,
            Compartments compartments,
            Optional<PeopleShown> people,
            LateAccesses accesses,
            TableExports exports,
            StrictReading reading,
            DefinitionProperties limits) {
        JdbcTemplate database = new JdbcTemplate(dataSource);
        ShownResources shown = new ShownResources(new ResourceLines(database), people);
        StoredRows rows = new StoredRows(database, shown, compartments);
        AskedViews asked = new AskedViews(views, compiler);
        ToldViews told = new ToldViews(rows, people);
        return new FhirContribution(
                List.of(
                        new ViewDefinitionProvider(views, compiler, reading, limits),
                        new ViewRunProvider(asked, visible, rows, told, accesses, reading),
                        new ViewExportProvider(asked, exports, told, visible, people, reading)),
                List.of(),
                List.of(
                        ViewAddressFilter.DEFINITIONS.substring(1),
                        ViewAddressFilter.RUN.substring(1),
                        ViewAddressFilter.EXPORT.substring(1)));
    }
}
