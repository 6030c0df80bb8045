package cn.medalliance.security.provider;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2AccessTokenResponseAuthenticationSuccessHandler;

/**
 * Says beside a token which patient the app was launched for, and that it has to show whose record it shows.
 *
 * <p>See <a href="https://hl7.org/fhir/smart-app-launch/STU2.2/scopes-and-launch-context.html#launch-context-arrives-with-your-access_token">SMART
 * 2.2, launch context</a>.
 */
final class LaunchAnswer {

    private LaunchAnswer() {}

    static OAuth2AccessTokenResponseAuthenticationSuccessHandler handler() {
        OAuth2AccessTokenResponseAuthenticationSuccessHandler handler =
                new OAuth2AccessTokenResponseAuthenticationSuccessHandler();
        handler.setAccessTokenResponseCustomizer(LaunchAnswer::complete);
        return handler;
    }

    private static void complete(OAuth2AccessTokenAuthenticationContext context) {
        OAuth2AccessTokenAuthenticationToken given = context.getAuthentication();
        Object patient = claims(given.getAccessToken().getTokenValue()).getClaim(TokenClaims.PATIENT);
        if (patient != null) {
            Map<String, Object> told = new HashMap<>(given.getAdditionalParameters());
            told.put(TokenClaims.PATIENT, patient);
            told.put("need_patient_banner", true);
            context.getAccessTokenResponse().additionalParameters(told);
        }
    }

    private static JWTClaimsSet claims(String token) {
        try {
            return SignedJWT.parse(token).getJWTClaimsSet();
        } catch (ParseException impossible) {
            throw new IllegalStateException("A token that was just made", impossible);
        }
    }
}
