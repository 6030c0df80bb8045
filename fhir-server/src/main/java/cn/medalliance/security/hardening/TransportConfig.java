package cn.medalliance.security.hardening;

import cn.medalliance.fhir.server.PlainRefusals;
import cn.medalliance.security.SecurityProperties;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.web.filter.CorsFilter;

/** What holds for every answer in every mode, and that tokens and records do not travel in the clear. */
@Configuration(proxyBeanMethods = false)
class TransportConfig {

    private static final int FIRST = Ordered.HIGHEST_PRECEDENCE;
    private static final int SECOND = FIRST + 5;

    @Bean
    InitializingBean nothingTravelsInTheClear(
            SecurityProperties security, ServerProperties server, TransportProperties transport) {
        return () -> {
            if (security.mode() == SecurityProperties.Mode.SECURED && !transport.proxyEndsTls()) {
                requireTls(server);
            }
        };
    }

    static void requireTls(ServerProperties server) {
        boolean isTls = server.getSsl() != null && server.getSsl().isEnabled();
        boolean isLocal = server.getAddress() != null && server.getAddress().isLoopbackAddress();
        if (!isTls && !isLocal) {
            throw new IllegalStateException("明文 HTTP 只限本机。 Other machines are served over TLS only: set server.ssl.*,"
                    + " or medalliance.transport.proxy-ends-tls=true when a proxy before the server ends TLS");
        }
    }

    @Bean
    FilterRegistrationBean<HeaderWriterFilter> answerHeaders() {
        FilterRegistrationBean<HeaderWriterFilter> registration =
                new FilterRegistrationBean<>(new HeaderWriterFilter(AnswerHeaders.all()));
        registration.setName("answerHeaders");
        registration.setOrder(FIRST);
        return registration;
    }

    @Bean
    FilterRegistrationBean<CorsFilter> cors(CorsProperties cors, PlainRefusals refusals) {
        FilterRegistrationBean<CorsFilter> registration =
                new FilterRegistrationBean<>(CorsRules.filter(cors.origins(), refusals));
        registration.setName("cors");
        registration.setEnabled(!cors.origins().isEmpty());
        registration.setOrder(SECOND);
        return registration;
    }
}
