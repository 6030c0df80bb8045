package cn.medalliance.security;

import cn.medalliance.fhir.server.CapabilityAmendment;
import java.net.InetAddress;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Open mode asks nobody for a token; so it serves nobody but this machine. */
@Configuration(proxyBeanMethods = false)
class OpenModeConfig {

    @Bean
    @ConditionalOnProperty(name = "medalliance.security.mode", havingValue = "open")
    CapabilityAmendment openCapability() {
        return statement -> statement
                .getImplementation()
                .setDescription("开放模式：无身份校验，仅限本机试用。 Open mode: no tokens, for trials on this machine only.");
    }

    @Bean
    InitializingBean openModeIsLocal(SecurityProperties security, ServerProperties server) {
        return () -> requireLoopback(security.mode(), server.getAddress());
    }

    static void requireLoopback(SecurityProperties.Mode mode, @org.jspecify.annotations.Nullable InetAddress address) {
        if (mode == SecurityProperties.Mode.OPEN && (address == null || !address.isLoopbackAddress())) {
            throw new IllegalStateException("medalliance.security.mode=open asks for no token and serves only this"
                    + " machine: server.address must be a loopback address, but is "
                    + (address == null ? "every address" : address.getHostAddress()));
        }
    }
}
