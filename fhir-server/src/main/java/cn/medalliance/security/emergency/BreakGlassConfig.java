package cn.medalliance.security.emergency;

import cn.medalliance.security.access.model.AccessMatrix;
import cn.medalliance.security.emergency.jpa.BreakGlassTable;
import cn.medalliance.security.relation.jpa.Relations;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** In secured mode only: without rules of access there is no glass. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "medalliance.security.mode", havingValue = "secured")
class BreakGlassConfig {

    @Bean
    BreakGlass breakGlass(
            BreakGlassProperties properties,
            BreakGlassTable table,
            Relations relations,
            AccessMatrix matrix,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events) {
        return new BreakGlass(properties, table, relations, matrix, new TransactionTemplate(transactions), events);
    }
}
