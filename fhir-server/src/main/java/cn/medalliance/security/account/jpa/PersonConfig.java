package cn.medalliance.security.account.jpa;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import cn.medalliance.security.account.Accounts;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "medalliance.security.mode", havingValue = "secured")
class PersonConfig {

    @Bean
    Persons persons(Accounts accounts, DaoRegistry daos) {
        return new Persons(accounts, daos);
    }
}
