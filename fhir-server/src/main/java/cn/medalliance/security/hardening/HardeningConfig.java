package cn.medalliance.security.hardening;

import cn.medalliance.fhir.server.PlainRefusals;
import cn.medalliance.shared.ErrorCode;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Shares of the server for each client. Open mode cannot tell clients apart and has none. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "medalliance.security.mode", havingValue = "secured")
class HardeningConfig {

    /** Spring Security's filter has -100. */
    private static final int AFTER_THE_DOOR = -90;

    private static final int BEFORE_THE_DOOR = Ordered.HIGHEST_PRECEDENCE + 20;
    private static final String FHIR = "/fhir";
    private static final String INTAKE = "/intake/";

    @Bean
    ClientShares clientShares(ClientLimitProperties limits, PlainRefusals refusals) {
        return new ClientShares(limits, refusals);
    }

    /** Who shows a valid token is known behind the door only; the door itself counts those whom it turns away. */
    @Bean
    FilterRegistrationBean<ClientLimitFilter> limitsOfCallers(ClientShares shares) {
        return registered(
                "limitsOfCallers",
                new ClientLimitFilter(shares, shares::of, HardeningConfig::isOfCallers),
                AFTER_THE_DOOR);
    }

    /** Tokens, pages, and whatever else has no caller is answered in the door, so it is counted before it. */
    @Bean
    FilterRegistrationBean<ClientLimitFilter> limitsOfAddresses(ClientShares shares) {
        return registered(
                "limitsOfAddresses",
                new ClientLimitFilter(shares, shares::ofAddress, request -> !isOfCallers(request)),
                BEFORE_THE_DOOR);
    }

    /** Spring's filters fail on an address that begins with two slashes or climbs, with a stack in the log each time. */
    @Bean
    FilterRegistrationBean<Filter> noOddAddresses(PlainRefusals refusals) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>((request, response, chain) -> {
            String path = ((HttpServletRequest) request).getRequestURI();
            if (path.startsWith("//") || path.contains("/../") || path.endsWith("/..")) {
                refusals.answer((HttpServletResponse) response, ErrorCode.NOT_FOUND, null);
            } else {
                chain.doFilter(request, response);
            }
        });
        registration.setName("noOddAddresses");
        registration.setOrder(BEFORE_THE_DOOR + 1);
        return registration;
    }

    private static FilterRegistrationBean<ClientLimitFilter> registered(
            String name, ClientLimitFilter filter, int order) {
        FilterRegistrationBean<ClientLimitFilter> registration = new FilterRegistrationBean<>(filter);
        registration.setName(name);
        registration.setOrder(order);
        return registration;
    }

    private static boolean isOfCallers(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.equals(FHIR) || path.startsWith(FHIR + "/") || path.startsWith(INTAKE);
    }
}
