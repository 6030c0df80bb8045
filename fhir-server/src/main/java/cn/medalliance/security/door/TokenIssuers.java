package cn.medalliance.security.door;

import cn.medalliance.security.SecurityProperties;
import cn.medalliance.security.SecurityProperties.TrustedIssuer;
import cn.medalliance.security.outgoing.PublishedKeys;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;

/**
 * Who verifies the tokens of which issuer. A token must be signed with a key of its issuer by an algorithm of the list,
 * name this server as its audience, and be valid now.
 */
final class TokenIssuers {

    /** Signatures with public keys only: a shared secret, or none, is never taken. */
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private final Map<String, AuthenticationManager> managers = new HashMap<>();

    TokenIssuers(
            SecurityProperties properties,
            JWKSource<SecurityContext> ownKeys,
            PublishedKeys published,
            OAuth2TokenValidator<Jwt> given,
            Callers callers) {
        Duration skew = properties.clockSkew();
        String own = properties.issuer().toString();
        managers.put(own, manager(own, properties.fhirBase(), ownKeys, skew, callers.ofOwnProvider(), given));
        for (TrustedIssuer trusted : properties.trustedIssuers()) {
            managers.put(
                    trusted.issuer(),
                    manager(
                            trusted.issuer(),
                            trusted.audience(),
                            published.at(trusted.jwks()),
                            skew,
                            callers.ofOthers(trusted.accountClaim()),
                            token -> OAuth2TokenValidatorResult.success()));
        }
    }

    private static AuthenticationManager manager(
            String issuer,
            String audience,
            JWKSource<SecurityContext> keys,
            Duration skew,
            Converter<Jwt, AbstractAuthenticationToken> callers,
            OAuth2TokenValidator<Jwt> last) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys));
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(skew),
                new JwtIssuerValidator(issuer),
                new JwtClaimValidator<Object>(JwtClaimNames.EXP, expires -> expires != null),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, named -> named != null && named.contains(audience)),
                last));
        JwtAuthenticationProvider provider = new JwtAuthenticationProvider(decoder);
        provider.setJwtAuthenticationConverter(callers);
        return token -> {
            try {
                return provider.authenticate(token);
            } catch (AuthenticationServiceException away) {
                // Spring would let it through as a fault of ours.
                throw new KeysAwayException(away);
            }
        };
    }

    /** Who verifies tokens of an issuer; null when it is not trusted. */
    @org.jspecify.annotations.Nullable
    AuthenticationManager of(String issuer) {
        return managers.get(issuer);
    }
}
