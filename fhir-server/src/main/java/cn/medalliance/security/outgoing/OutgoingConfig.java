package cn.medalliance.security.outgoing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One way out for the whole server. */
@Configuration(proxyBeanMethods = false)
class OutgoingConfig {

    @Bean(destroyMethod = "close")
    OutgoingCalls outgoingCalls(OutgoingProperties properties) {
        return new OutgoingCalls(properties);
    }

    @Bean
    PublishedKeys publishedKeys(OutgoingCalls calls) {
        return new PublishedKeys(calls);
    }
}
