package cn.medalliance.security.provider;

import cn.medalliance.security.client.ClientEntry;
import cn.medalliance.security.client.ClientRegistry;
import cn.medalliance.security.outgoing.PublishedKeys;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/**
 * Reads what a system signs to say who it is: RS384 or ES384 with a key that is registered, for this provider, for five
 * minutes at the most, once.
 *
 * <p>See <a href="https://hl7.org/fhir/smart-app-launch/STU2.2/client-confidential-asymmetric.html">SMART 2.2, asymmetric
 * client authentication</a>.
 */
final class ClientAssertions implements JwtDecoderFactory<RegisteredClient> {

    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.RS384, JWSAlgorithm.ES384);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int LONGEST_ID = 255;

    private final ClientRegistry registry;
    private final UsedAssertions used;
    private final PublishedKeys published;
    private final Set<String> audiences;
    private final Duration clockSkew;
    private final Map<String, JwtDecoder> decoders = new ConcurrentHashMap<>();

    /**
     * For one provider.
     *
     * @param audiences the names by which an assertion may call the provider
     */
    ClientAssertions(
            ClientRegistry registry,
            UsedAssertions used,
            PublishedKeys published,
            Set<String> audiences,
            Duration clockSkew) {
        this.registry = registry;
        this.used = used;
        this.published = published;
        this.audiences = audiences;
        this.clockSkew = clockSkew;
    }

    @Override
    public JwtDecoder createDecoder(RegisteredClient client) {
        return decoders.computeIfAbsent(client.getClientId(), this::decoder);
    }

    private JwtDecoder decoder(String client) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        // Keys come from the registry alone: whatever key or address of keys the header names is not looked at.
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                ALGORITHMS, keys(registry.find(client).orElseThrow())));
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(assertion -> check(client, assertion));
        return decoder;
    }

    private JWKSource<SecurityContext> keys(ClientEntry client) {
        try {
            if (client.jwks() != null) {
                return new ImmutableJWKSet<>(JWKSet.parse(client.jwks().toString()));
            }
            return published.at(Objects.requireNonNull(client.jwksUrl(), client.id()));
        } catch (ParseException failure) {
            throw new IllegalStateException("The keys of client " + client.id() + " cannot be read", failure);
        }
    }

    private OAuth2TokenValidatorResult check(String client, Jwt assertion) {
        Instant now = Instant.now();
        Instant expires = assertion.getExpiresAt();
        String id = assertion.getId();
        if (!client.equals(assertion.getClaimAsString("iss")) || !client.equals(assertion.getSubject())) {
            return refused("iss and sub must be the client's id");
        }
        if (assertion.getAudience() == null || assertion.getAudience().stream().noneMatch(audiences::contains)) {
            return refused("aud must be the token endpoint");
        }
        if (expires == null || !expires.isAfter(now.minus(clockSkew))) {
            return refused("exp is missing or past");
        }
        if (expires.isAfter(now.plus(LONGEST).plus(clockSkew))) {
            return refused("exp must be within five minutes");
        }
        if (assertion.getNotBefore() != null && assertion.getNotBefore().isAfter(now.plus(clockSkew))) {
            return refused("nbf is still to come");
        }
        if (id == null || id.isBlank() || id.length() > LONGEST_ID) {
            return refused("jti is missing or too long");
        }
        // Last, so that only an assertion that is right otherwise is used up.
        if (!used.take(client, id, expires.plus(clockSkew))) {
            return refused("jti was used before");
        }
        return OAuth2TokenValidatorResult.success();
    }

    private static OAuth2TokenValidatorResult refused(String why) {
        return OAuth2TokenValidatorResult.failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_CLIENT, why, null));
    }
}
