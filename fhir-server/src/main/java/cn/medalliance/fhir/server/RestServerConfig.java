package cn.medalliance.fhir.server;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.jpa.provider.IJpaSystemProvider;
import ca.uhn.fhir.jpa.provider.ValueSetOperationProvider;
import ca.uhn.fhir.jpa.search.DatabaseBackedPagingProvider;
import ca.uhn.fhir.narrative2.NullNarrativeGenerator;
import ca.uhn.fhir.parser.LenientErrorHandler;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.server.IResourceProvider;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.provider.ResourceProviderFactory;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import cn.medalliance.guide.Guide;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** The FHIR servlet: HAPI's providers and whatever the features contribute. */
@Configuration(proxyBeanMethods = false)
class RestServerConfig {

    @Bean
    RestfulServer restfulServer(
            FhirContext fhirContext,
            IFhirSystemDao<?, ?> systemDao,
            IJpaSystemProvider systemProvider,
            ResourceProviderFactory resourceProviders,
            JpaStorageSettings settings,
            ISearchParamRegistry searchParameters,
            DataSource dataSource,
            DatabaseBackedPagingProvider paging,
            LimitProperties limits,
            ValueSetOperationProvider valueSets,
            ServedOperations operations,
            Guide guide,
            Outcomes outcomes,
            StoredResources stored,
            List<CapabilityAmendment> amendments,
            List<FhirContribution> contributions) {
        fhirContext.setNarrativeGenerator(new NullNarrativeGenerator());
        // The validator judges the text itself; the parser must not refuse first, without a place.
        fhirContext.setParserErrorHandler(new LenientErrorHandler(false).disableAllErrors());
        RestfulServer server = new MedallianceServer(fhirContext, outcomes);
        server.registerProviders(withoutOwnTypes(resourceProviders.createProviders(), contributions));
        server.registerProviders(systemProvider, valueSets);
        server.setServerConformanceProvider(new CapabilityProvider(
                server,
                systemDao,
                settings,
                searchParameters,
                new SupportedProfiles(guide, stored, new JdbcTemplate(dataSource)),
                operations,
                guide,
                stored,
                amendments));
        paging.setDefaultPageSize(limits.defaultPage());
        paging.setMaximumPageSize(limits.page());
        server.setPagingProvider(paging);
        server.setDefaultPrettyPrint(false);
        server.setDefaultResponseEncoding(EncodingEnum.JSON);
        server.registerInterceptor(new UnicodeOpenApi());
        server.registerInterceptor(operations);
        server.registerInterceptor(new OwnOperationsFirst(contributions));
        server.registerInterceptor(new CapabilityCache());
        for (FhirContribution contribution : contributions) {
            server.registerProviders(contribution.providers());
            contribution.interceptors().forEach(server::registerInterceptor);
        }
        return server;
    }

    private static List<Object> withoutOwnTypes(Collection<Object> ofHapi, List<FhirContribution> contributions) {
        Set<Class<?>> own = contributions.stream()
                .flatMap(contribution -> contribution.providers().stream())
                .filter(OwnType.class::isInstance)
                .map(provider -> ((OwnType) provider).getResourceType())
                .collect(Collectors.toSet());
        return ofHapi.stream()
                .filter(provider ->
                        !(provider instanceof IResourceProvider ofType) || !own.contains(ofType.getResourceType()))
                .toList();
    }

    @Bean
    ServedOperations servedOperations(List<FhirContribution> contributions) {
        return new ServedOperations(contributions);
    }

    @Bean
    ServletRegistrationBean<RestfulServer> fhirServlet(RestfulServer server) {
        ServletRegistrationBean<RestfulServer> registration = new ServletRegistrationBean<>(server, "/fhir/*");
        registration.setLoadOnStartup(1);
        registration.setName("fhir");
        return registration;
    }
}
