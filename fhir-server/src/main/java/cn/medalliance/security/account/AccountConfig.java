package cn.medalliance.security.account;

import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "medalliance.security.mode", havingValue = "secured")
class AccountConfig {

    @Bean
    Accounts accounts(DataSource dataSource, AccountProperties properties) {
        Accounts accounts = new Accounts(new JdbcTemplate(dataSource), properties);
        if (properties.file() != null) {
            accounts.save(AccountFile.read(properties.file()));
        }
        return accounts;
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    AccountLogin accountLogin(Accounts accounts, PasswordEncoder passwords) {
        return new AccountLogin(accounts, passwords);
    }
}
