package cn.medalliance.security.outgoing;

import javax.net.ssl.SSLContext;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One way out for the whole server. */
@Configuration(proxyBeanMethods = false)
class OutgoingConfig {

    @Bean(destroyMethod = "close")
    OutgoingCalls outgoingCalls(OutgoingProperties properties, SslBundles bundles) {
        SSLContext trusted = properties.sslBundle() == null
                ? null
                : bundles.getBundle(properties.sslBundle()).createSslContext();
        return new OutgoingCalls(properties, trusted);
    }

    @Bean
    PublishedKeys publishedKeys(OutgoingCalls calls) {
        return new PublishedKeys(calls);
    }
}
