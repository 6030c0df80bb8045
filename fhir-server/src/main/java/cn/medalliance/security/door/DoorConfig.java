package cn.medalliance.security.door;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.fhir.server.CapabilityAmendment;
import cn.medalliance.fhir.server.FhirContribution;
import cn.medalliance.fhir.server.PlainRefusals;
import cn.medalliance.fhir.server.StrictReading;
import cn.medalliance.security.SecurityProperties;
import cn.medalliance.security.account.jpa.Persons;
import cn.medalliance.security.caller.Caller;
import cn.medalliance.security.caller.CallerKind;
import cn.medalliance.security.client.ClientRegistry;
import cn.medalliance.security.hardening.ClientShares;
import cn.medalliance.security.outgoing.PublishedKeys;
import cn.medalliance.security.scope.EnforceableScopes;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.DispatcherType;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.JwtIssuerAuthenticationManagerResolver;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Which addresses ask for a token; whatever is not named here is shut. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@ConditionalOnProperty(name = "medalliance.security.mode", havingValue = "secured")
class DoorConfig {

    private static final String FHIR = "/fhir/**";
    private static final String INTAKE = "/intake/**";
    /** What a client must read before it can have a token. */
    private static final String[] OF_EVERYBODY = {
        "/fhir/metadata", "/fhir/.well-known/smart-configuration", "/fhir/swagger-ui/**", "/fhir/api-docs"
    };

    private static final RequestMatcher METRICS = new OrRequestMatcher(
            withDefaults().matcher("/actuator/prometheus"), withDefaults().matcher("/actuator/info"));

    @Bean
    TokenIssuers tokenIssuers(
            SecurityProperties properties,
            JWKSource<SecurityContext> ownKeys,
            ClientRegistry registry,
            Persons persons,
            EnforceableScopes enforceable,
            DataSource dataSource,
            PublishedKeys published) {
        return new TokenIssuers(
                properties,
                ownKeys,
                published,
                new GivenTokens(new JdbcTemplate(dataSource)),
                new Callers(registry, persons, enforceable));
    }

    /** One for all doors, so that a token is verified once. */
    @Bean
    RememberedTokens rememberedTokens(TokenIssuers issuers) {
        JwtIssuerAuthenticationManagerResolver byIssuer = new JwtIssuerAuthenticationManagerResolver(issuers::of);
        return new RememberedTokens(shown -> byIssuer.resolve(null).authenticate(shown));
    }

    @Bean
    HttpFirewall firewall() {
        return SafeHeaders.firewall();
    }

    @Bean
    FhirRefusals fhirRefusals(PlainRefusals plain, ClientShares shares) {
        return new FhirRefusals(plain, shares);
    }

    /** Asked first: most requests are for it, and its addresses are no other's. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain fhirDoor(HttpSecurity http, RememberedTokens tokens, FhirRefusals refusals) throws Exception {
        http.securityMatcher(withDefaults().matcher(FHIR))
                .authorizeHttpRequests(requests -> {
                    for (String path : OF_EVERYBODY) {
                        requests.requestMatchers(withDefaults().matcher(HttpMethod.GET, path))
                                .permitAll();
                    }
                    requests.anyRequest().authenticated();
                })
                .oauth2ResourceServer(server -> server.bearerTokenResolver(new ShownTokens())
                        .authenticationManagerResolver(request -> tokens)
                        .authenticationEntryPoint(refusals))
                .exceptionHandling(failures -> failures.authenticationEntryPoint(refusals));
        return stateless(http).build();
    }

    /** Vendors' files: who may send and see them is judged behind it. */
    @Bean
    @Order(1)
    SecurityFilterChain intakeDoor(HttpSecurity http, RememberedTokens tokens, FhirRefusals refusals) throws Exception {
        http.securityMatcher(withDefaults().matcher(INTAKE))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .oauth2ResourceServer(server -> server.bearerTokenResolver(new ShownTokens())
                        .authenticationManagerResolver(request -> tokens)
                        .authenticationEntryPoint(refusals))
                .exceptionHandling(failures -> failures.authenticationEntryPoint(refusals));
        return stateless(http).build();
    }

    /** What tells how the server does is for the alliance's office; only whether it is well is for everybody. */
    @Bean
    @Order(2)
    SecurityFilterChain metricsDoor(HttpSecurity http, RememberedTokens tokens, FhirRefusals refusals)
            throws Exception {
        http.securityMatcher(METRICS)
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers(withDefaults().matcher(HttpMethod.GET, "/**"))
                                .access((caller, request) -> new AuthorizationDecision(isConsole(caller.get())))
                                .anyRequest()
                                .denyAll())
                .oauth2ResourceServer(server -> server.bearerTokenResolver(new ShownTokens())
                        .authenticationManagerResolver(request -> tokens)
                        .authenticationEntryPoint(refusals))
                .exceptionHandling(failures -> failures.authenticationEntryPoint(refusals));
        return stateless(http).build();
    }

    private static boolean isConsole(Authentication caller) {
        return caller.getPrincipal() instanceof Caller known && known.kind() == CallerKind.CONSOLE;
    }

    @Bean
    @Order(3)
    SecurityFilterChain everythingElse(HttpSecurity http) throws Exception {
        http.authorizeHttpRequests(
                // The page of an error, to which a request that failed is passed on.
                requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(withDefaults().matcher(HttpMethod.GET, "/actuator/health/**"))
                        .permitAll()
                        .anyRequest()
                        .denyAll());
        return stateless(http).build();
    }

    private static HttpSecurity stateless(HttpSecurity http) throws Exception {
        return http.csrf(csrf -> csrf.disable())
                // Nobody is logged in here who could log out.
                .logout(logout -> logout.disable())
                // They are written for every answer (TransportConfig); once more cost a wrapper around each answer.
                .headers(headers -> headers.disable())
                // Nobody is sent to a page of login and back.
                .requestCache(cache -> cache.disable())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    }

    /** A filter of Spring Security watches each other one: some 10 % of the CPU of a read. Refusals are audited and counted. */
    @Bean
    SecurityObservationSettings unwatchedFilters() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    static NoSecondHandlerLookup noSecondHandlerLookup() {
        return new NoSecondHandlerLookup();
    }

    @Bean
    CapabilityAmendment securityCapability(SecurityProperties properties) {
        return new SecurityCapability(properties.issuer().toString());
    }

    @Bean
    ScopeInterceptor scopeInterceptor(FhirContext fhir, StrictReading reading) {
        return new ScopeInterceptor(fhir, reading);
    }

    @Bean
    FhirContribution scopeRules(ScopeInterceptor scopes) {
        return FhirContribution.ofInterceptors(scopes);
    }

    @Bean
    ServletRegistrationBean<SmartConfiguration> smartConfiguration(SecurityProperties properties) {
        return new ServletRegistrationBean<>(new SmartConfiguration(properties), SmartConfiguration.PATH);
    }
}
