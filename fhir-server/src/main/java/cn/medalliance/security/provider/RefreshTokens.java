package cn.medalliance.security.provider;

import cn.medalliance.security.scope.LaunchScopes;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.crypto.keygen.StringKeyGenerator;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

/**
 * Refresh tokens for apps that may go on: with {@code offline_access} as long as they come back within thirty days, with
 * {@code online_access} for one working day after the person signed in. Each use gives a new one.
 */
final class RefreshTokens implements OAuth2TokenGenerator<OAuth2RefreshToken> {

    private static final Duration OFFLINE = Duration.ofDays(30);
    private static final Duration ONLINE = Duration.ofHours(12);
    private static final int BYTES = 96;

    private final StringKeyGenerator values =
            new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(), BYTES);

    @Override
    public @Nullable OAuth2RefreshToken generate(OAuth2TokenContext context) {
        OAuth2Authorization authorization = context.getAuthorization();
        // Of the whole authorization: a client may ask for a token of fewer scopes.
        Set<String> scopes =
                authorization == null ? context.getAuthorizedScopes() : authorization.getAuthorizedScopes();
        boolean isOffline = scopes.contains(LaunchScopes.OFFLINE);
        if (!OAuth2TokenType.REFRESH_TOKEN.equals(context.getTokenType())
                || !isOffline && !scopes.contains(LaunchScopes.ONLINE)) {
            return null;
        }
        Instant now = Instant.now();
        return new OAuth2RefreshToken(
                values.generateKey(), now, isOffline ? now.plus(OFFLINE) : endOfDay(authorization, now));
    }

    /** A token that follows another does not live longer than it. */
    private static Instant endOfDay(@Nullable OAuth2Authorization authorization, Instant now) {
        OAuth2Authorization.Token<OAuth2RefreshToken> before =
                authorization == null ? null : authorization.getRefreshToken();
        Instant until = before == null ? null : before.getToken().getExpiresAt();
        return until == null ? now.plus(ONLINE) : until;
    }
}
