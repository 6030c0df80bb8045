package cn.medalliance.security.provider;

import cn.medalliance.security.client.ClientEntry;
import cn.medalliance.security.client.ClientRegistry;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The registry as Spring Authorization Server asks for it. */
final class RegisteredClients implements RegisteredClientRepository {

    /** SMART Backend Services: five minutes at the most. */
    private static final Duration TOKEN_LIFETIME = Duration.ofMinutes(5);
    /** An app refreshes its token; one that was given back is refused within seconds all the same. */
    private static final Duration PERSONS_TOKEN_LIFETIME = Duration.ofMinutes(15);

    private static final Duration CODE_LIFETIME = Duration.ofMinutes(1);

    private final ClientRegistry registry;

    RegisteredClients(ClientRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void save(RegisteredClient client) {
        // Asked for when a secret's hash is weaker than today's. The file is its owner's; nothing here writes it.
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String id) {
        return registry.find(id).map(RegisteredClients::toRegistered).orElse(null);
    }

    private static RegisteredClient toRegistered(ClientEntry entry) {
        RegisteredClient.Builder client = RegisteredClient.withId(entry.id())
                .clientId(entry.id())
                .scopes(scopes -> scopes.addAll(entry.scopeTexts()))
                .clientSettings(ClientSettings.builder()
                        // Which of the allowed ones was used is decided by ClientAssertions.
                        .tokenEndpointAuthenticationSigningAlgorithm(SignatureAlgorithm.RS384)
                        .requireProofKey(true)
                        // Who signs in is asked each time.
                        .requireAuthorizationConsent(true)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(entry.isForPeople() ? PERSONS_TOKEN_LIFETIME : TOKEN_LIFETIME)
                        .authorizationCodeTimeToLive(CODE_LIFETIME)
                        .reuseRefreshTokens(false)
                        .build());
        if (entry.isForPeople()) {
            client.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                    .clientName(entry.displayName())
                    .redirectUris(uris -> uris.addAll(Objects.requireNonNull(entry.redirectUris())));
        }
        if (!entry.isPublic()) {
            client.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS);
        }
        if (entry.isPublic()) {
            client.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
        } else if (entry.secretHash() == null) {
            client.clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT);
        } else {
            client.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                    .clientSecret(entry.secretHash());
        }
        return client.build();
    }
}
