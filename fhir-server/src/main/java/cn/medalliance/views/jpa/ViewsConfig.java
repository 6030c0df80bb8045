package cn.medalliance.views.jpa;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.audit.LateAccesses;
import cn.medalliance.fhir.search.Compartments;
import cn.medalliance.fhir.server.CapabilityAmendment;
import cn.medalliance.fhir.server.FhirContribution;
import cn.medalliance.fhir.server.StrictReading;
import cn.medalliance.guide.Guide;
import cn.medalliance.security.deidentification.PeopleShown;
import cn.medalliance.security.population.jpa.ResourceLines;
import cn.medalliance.security.population.jpa.ShownResources;
import cn.medalliance.security.population.jpa.VisibleResources;
import cn.medalliance.views.model.ViewCompiler;
import java.time.ZoneId;
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
        return new ViewCompiler(fhir, ZoneId.systemDefault());
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

    /** Behind the filters that record, limit and ask for tokens. */
    @Bean
    FilterRegistrationBean<ViewAddressFilter> viewAddresses() {
        FilterRegistrationBean<ViewAddressFilter> registration = new FilterRegistrationBean<>(new ViewAddressFilter());
        registration.addUrlPatterns("/fhir/ViewDefinition", "/fhir/ViewDefinition/*", "/fhir/" + ViewAddressFilter.RUN);
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
            StrictReading reading,
            DefinitionProperties limits) {
        JdbcTemplate database = new JdbcTemplate(dataSource);
        ShownResources shown = new ShownResources(new ResourceLines(database), people);
        StoredRows rows = new StoredRows(database, shown, compartments);
        return new FhirContribution(
                List.of(
                        new ViewDefinitionProvider(views, compiler, reading, limits),
                        new ViewRunProvider(views, compiler, visible, rows, people, accesses, reading)),
                List.of(),
                List.of(ViewAddressFilter.DEFINITIONS.substring(1), ViewAddressFilter.RUN.substring(1)));
    }
}
