package cn.medalliance.security.provider;

import cn.medalliance.security.client.ClientEntry;
import cn.medalliance.security.client.ClientRegistry;
import java.time.Duration;
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
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(scopes -> scopes.addAll(entry.scopeTexts()))
                .clientSettings(ClientSettings.builder()
                        // Which of the allowed ones was used is decided by ClientAssertions.
                        .tokenEndpointAuthenticationSigningAlgorithm(SignatureAlgorithm.RS384)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(TOKEN_LIFETIME)
                        .build());
        if (entry.secretHash() == null) {
            client.clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT);
        } else {
            client.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .clientSecret(entry.secretHash());
        }
        return client.build();
    }
}
