package cn.medalliance.security.provider;

import cn.medalliance.fhir.storage.StorageProperties;
import cn.medalliance.security.SecurityProperties;
import cn.medalliance.security.account.jpa.Persons;
import cn.medalliance.security.client.ClientRegistry;
import cn.medalliance.security.launch.LaunchRules;
import cn.medalliance.security.launch.Launches;
import cn.medalliance.security.outgoing.OutgoingCalls;
import cn.medalliance.security.outgoing.PublishedKeys;
import cn.medalliance.security.scope.EnforceableScopes;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsentService;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.authentication.JwtClientAssertionAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationValidator;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationConsentAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.transaction.PlatformTransactionManager;

/** Gives tokens to the systems of the registry (SMART Backend Services) and to apps for people (SMART App Launch). */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "medalliance.security.mode", havingValue = "secured")
class ProviderConfig {

    static final String TOKEN_ENDPOINT = "/oauth2/token";

    @Bean
    ClientRegistry clientRegistry(SecurityProperties properties, OutgoingCalls calls, DataSource dataSource) {
        ClientRegistry registry = ClientRegistry.read(properties.clients(), new JdbcTemplate(dataSource));
        registry.requireAddressesOfKeys(calls::requireCallable);
        return registry;
    }

    @Bean
    RegisteredClients registeredClients(ClientRegistry registry) {
        return new RegisteredClients(registry);
    }

    @Bean
    SigningKeys signingKeys(SecurityProperties properties, StorageProperties storage) {
        return new SigningKeys(properties.keysBeside(storage.data()), properties.keyLifetime());
    }

    @Bean
    JwtEncoder jwtEncoder(SigningKeys keys) {
        JWKSource<SecurityContext> newest = (selector, context) -> keys.get(selector, context).stream()
                .filter(key -> key.getKeyID().equals(keys.newest().getKeyID()))
                .toList();
        return new NimbusJwtEncoder(newest);
    }

    @Bean
    OAuth2AuthorizationService authorizationService(DataSource dataSource, RegisteredClients clients) {
        JdbcTemplate database = new JdbcTemplate(dataSource);
        return new Authorizations(new JdbcOAuth2AuthorizationService(database, clients), database);
    }

    @Bean(destroyMethod = "close")
    ProviderUpkeep providerUpkeep(SigningKeys keys, DataSource dataSource) {
        return new ProviderUpkeep(keys, new JdbcTemplate(dataSource));
    }

    @Bean
    OAuth2TokenGenerator<?> tokenGenerator(JwtEncoder encoder, SecurityProperties properties, Persons persons) {
        JwtGenerator signed = new JwtGenerator(encoder);
        signed.setJwtCustomizer(new TokenClaims(properties, persons));
        return new DelegatingOAuth2TokenGenerator(signed, new RefreshTokens());
    }

    /** Nothing is kept of what a person consented to: each sign-in asks. */
    @Bean
    OAuth2AuthorizationConsentService consentService() {
        return new ForgottenConsents();
    }

    @Bean
    JwtDecoder providersDecoder(JWKSource<SecurityContext> keys) {
        return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings(SecurityProperties properties) {
        return AuthorizationServerSettings.builder()
                .issuer(properties.issuer().toString())
                .tokenEndpoint(TOKEN_ENDPOINT)
                .build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain provider(
            HttpSecurity http,
            ClientRegistry registry,
            RegisteredClients clients,
            LaunchRules launchRules,
            Launches launches,
            EnforceableScopes enforceable,
            DataSource dataSource,
            PlatformTransactionManager transactions,
            SecurityProperties properties,
            PublishedKeys published)
            throws Exception {
        ClientAssertions assertions = new ClientAssertions(
                registry,
                new UsedAssertions(new JdbcTemplate(dataSource)),
                published,
                Set.of(properties.issuer().toString(), properties.issuer() + TOKEN_ENDPOINT),
                properties.clockSkew());
        ScopeGrants grants = new ScopeGrants(registry, enforceable);
        RefreshOfPublicClients refreshes = new RefreshOfPublicClients(registry, clients);
        OAuth2AuthorizationServerConfigurer server = OAuth2AuthorizationServerConfigurer.authorizationServer();
        server.clientAuthentication(authentication -> authentication
                        .authenticationConverter(new AssertionWithoutClientId())
                        .authenticationConverter(refreshes)
                        .authenticationProvider(refreshes)
                        .authenticationProviders(providers -> providers.forEach(each -> {
                            if (each instanceof JwtClientAssertionAuthenticationProvider signed) {
                                signed.setJwtDecoderFactory(assertions);
                            }
                        })))
                .authorizationEndpoint(people -> people.consentPage("/launch/consent")
                        .authorizationRequestConverter(new RequestsOfSystems(clients))
                        .authenticationProviders(providers -> providers.forEach(each -> {
                            if (each instanceof OAuth2AuthorizationCodeRequestAuthenticationProvider asking) {
                                asking.setAuthenticationValidator(
                                        OAuth2AuthorizationCodeRequestAuthenticationValidator
                                                .DEFAULT_REDIRECT_URI_VALIDATOR
                                                .andThen(launchRules));
                                asking.setAuthorizationConsentRequired(context -> true);
                            } else if (each instanceof OAuth2AuthorizationConsentAuthenticationProvider consent) {
                                consent.setAuthorizationConsentCustomizer(launches::requirePatient);
                            }
                        })))
                .oidc(people ->
                        people.providerConfigurationEndpoint(endpoint -> endpoint.providerConfigurationCustomizer(
                                metadata -> metadata.claims(ServedOnly::leaveOutTheRest))))
                .authorizationServerMetadataEndpoint(endpoint -> endpoint.authorizationServerMetadataCustomizer(
                        metadata -> metadata.claims(ServedOnly::leaveOutTheRest)))
                .tokenEndpoint(tokens -> tokens.accessTokenResponseHandler(LaunchAnswer.handler())
                        .authenticationProviders(providers -> providers.forEach(each -> {
                            if (each instanceof OAuth2ClientCredentialsAuthenticationProvider systems) {
                                systems.setAuthenticationValidator(grants);
                            }
                        })));
        return http.securityMatcher(server.getEndpointsMatcher())
                .addFilterBefore(new OneExchange(new JdbcTemplate(dataSource), transactions), HeaderWriterFilter.class)
                .with(server, each -> {})
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .csrf(csrf -> csrf.disable())
                // A person who is sent here has to sign in first; a client is answered 401.
                .exceptionHandling(failures -> failures.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint("/login"),
                        PathPatternRequestMatcher.withDefaults().matcher("/oauth2/authorize")))
                .build();
    }
}
