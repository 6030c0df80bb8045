package cn.medalliance.security.provider;

import cn.medalliance.fhir.storage.StorageProperties;
import cn.medalliance.security.SecurityProperties;
import cn.medalliance.security.client.ClientRegistry;
import cn.medalliance.security.outgoing.OutgoingCalls;
import cn.medalliance.security.outgoing.PublishedKeys;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.nio.file.Path;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.JwtClientAssertionAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;

/** Gives tokens to the systems of the registry: SMART Backend Services. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "medalliance.security.mode", havingValue = "secured")
class ProviderConfig {

    static final String TOKEN_ENDPOINT = "/oauth2/token";

    @Bean
    ClientRegistry clientRegistry(SecurityProperties properties, OutgoingCalls calls) {
        ClientRegistry registry = ClientRegistry.read(properties.clients());
        registry.requireAddressesOfKeys(calls::requireCallable);
        return registry;
    }

    @Bean
    RegisteredClients registeredClients(ClientRegistry registry) {
        return new RegisteredClients(registry);
    }

    @Bean
    SigningKeys signingKeys(SecurityProperties properties, StorageProperties storage) {
        Path folder = properties.keys() == null ? storage.data().resolve("keys") : properties.keys();
        return new SigningKeys(folder, properties.keyLifetime());
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
        return new JdbcOAuth2AuthorizationService(new JdbcTemplate(dataSource), clients);
    }

    @Bean(destroyMethod = "close")
    ProviderUpkeep providerUpkeep(SigningKeys keys, DataSource dataSource) {
        return new ProviderUpkeep(keys, new JdbcTemplate(dataSource));
    }

    /** The address of the FHIR server as the audience, and the scopes as SMART's clients read them. */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> tokenClaims(SecurityProperties properties) {
        return context -> {
            if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
                context.getClaims()
                        .audience(java.util.List.of(properties.fhirBase()))
                        .claim("client_id", context.getRegisteredClient().getClientId())
                        .claim("scope", String.join(" ", context.getAuthorizedScopes()));
            }
        };
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
            DataSource dataSource,
            SecurityProperties properties,
            PublishedKeys published)
            throws Exception {
        ClientAssertions assertions = new ClientAssertions(
                registry,
                new UsedAssertions(new JdbcTemplate(dataSource)),
                published,
                Set.of(properties.issuer().toString(), properties.issuer() + TOKEN_ENDPOINT),
                properties.clockSkew());
        ScopeGrants grants = new ScopeGrants(registry);
        OAuth2AuthorizationServerConfigurer server = OAuth2AuthorizationServerConfigurer.authorizationServer();
        server.clientAuthentication(clients -> clients.authenticationConverter(new AssertionWithoutClientId())
                        .authenticationProviders(providers -> providers.forEach(each -> {
                            if (each instanceof JwtClientAssertionAuthenticationProvider signed) {
                                signed.setJwtDecoderFactory(assertions);
                            }
                        })))
                .tokenEndpoint(tokens -> tokens.authenticationProviders(providers -> providers.forEach(each -> {
                    if (each instanceof OAuth2ClientCredentialsAuthenticationProvider systems) {
                        systems.setAuthenticationValidator(grants);
                    }
                })));
        return http.securityMatcher(server.getEndpointsMatcher())
                .with(server, each -> {})
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .csrf(csrf -> csrf.disable())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }
}
