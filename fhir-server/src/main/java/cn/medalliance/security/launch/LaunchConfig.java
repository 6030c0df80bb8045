package cn.medalliance.security.launch;

import cn.medalliance.security.SecurityProperties;
import cn.medalliance.security.account.AccountLogin;
import cn.medalliance.security.account.jpa.Persons;
import cn.medalliance.security.client.ClientRegistry;
import cn.medalliance.security.scope.EnforceableScopes;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "medalliance.security.mode", havingValue = "secured")
class LaunchConfig {

    private static final String STYLE = "/launch/pages.css";
    private static final Duration STYLE_AGE = Duration.ofHours(1);

    @Bean
    LaunchTokens launchTokens(DataSource dataSource) {
        return new LaunchTokens(new JdbcTemplate(dataSource));
    }

    @Bean
    LaunchRules launchRules(
            ClientRegistry registry,
            EnforceableScopes enforceable,
            LaunchTokens launches,
            SecurityProperties properties) {
        return new LaunchRules(registry, enforceable, launches, properties.fhirBase());
    }

    @Bean
    Launches launches(OAuth2AuthorizationService authorizations, LaunchTokens tokens, Persons persons) {
        return new Launches(authorizations, tokens, persons);
    }

    /** Pages have a session and are shown to who is signed in. */
    @Bean
    @Order(0)
    SecurityFilterChain pages(HttpSecurity http, AccountLogin accounts) throws Exception {
        PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
        return http.securityMatcher(new OrRequestMatcher(
                        paths.matcher(LaunchPages.LOGIN), paths.matcher("/logout"), paths.matcher("/launch/**")))
                // Alone: a provider that is added is asked once more as the bean that it is, and a failure counts
                // twice.
                .authenticationManager(new ProviderManager(accounts))
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                paths.matcher(HttpMethod.GET, STYLE), paths.matcher(HttpMethod.GET, LaunchPages.LOGIN))
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(
                        form -> form.loginPage(LaunchPages.LOGIN).authenticationDetailsSource(AccountLogin.details()))
                .logout(out -> out.logoutSuccessUrl(LaunchPages.LOGIN + "?logout"))
                .headers(
                        headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(
                                        // No form-action: a browser would hold the way back to the app against it.
                                        "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'")))
                .build();
    }

    @Bean
    WebMvcConfigurer pageStyle() {
        return new WebMvcConfigurer() {
            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                // A pattern: of an exact address nothing would be left to look up.
                registry.addResourceHandler("/launch/*.css")
                        .addResourceLocations("classpath:" + Pages.FOLDER)
                        .setCacheControl(CacheControl.maxAge(STYLE_AGE));
            }
        };
    }
}
