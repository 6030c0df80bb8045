package cn.medalliance.fhir.server;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The page that Spring shows for a failure is no address: asked for by itself there is no failure to tell of. */
@Configuration(proxyBeanMethods = false)
class ErrorPageConfig {

    @Bean
    FilterRegistrationBean<Filter> errorPageIsNoAddress(ServerProperties properties) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>((request, response, chain) ->
                ((HttpServletResponse) response).sendError(HttpServletResponse.SC_NOT_FOUND));
        registration.setName("errorPageIsNoAddress");
        registration.addUrlPatterns(properties.getError().getPath());
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        return registration;
    }
}
