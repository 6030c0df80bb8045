package cn.medalliance.security.door;

import cn.medalliance.security.caller.CallerToken;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/**
 * Remembers for seconds the caller of a token that was verified: a system sends the same token with each request. So what is
 * taken from a client or a person, and a token that is given back, counts after {@link #STALE} at the latest.
 */
final class RememberedTokens implements AuthenticationManager {

    static final Duration STALE = Duration.ofSeconds(5);
    private static final int REMEMBERED = 10_000;

    private final AuthenticationManager verifying;
    private final Cache<String, CallerToken> known = Caffeine.newBuilder()
            .expireAfterWrite(STALE)
            .maximumSize(REMEMBERED)
            .build();

    RememberedTokens(AuthenticationManager verifying) {
        this.verifying = verifying;
    }

    @Override
    public Authentication authenticate(Authentication shown) {
        String token = ((BearerTokenAuthenticationToken) shown).getToken();
        CallerToken remembered = known.getIfPresent(token);
        if (remembered != null && isStillValid(remembered)) {
            return remembered;
        }
        Authentication verified = verifying.authenticate(shown);
        if (verified instanceof CallerToken caller) {
            known.put(token, caller);
        }
        return verified;
    }

    private static boolean isStillValid(CallerToken caller) {
        return caller.getCredentials() instanceof Jwt token
                && token.getExpiresAt() != null
                && token.getExpiresAt().isAfter(Instant.now());
    }
}
