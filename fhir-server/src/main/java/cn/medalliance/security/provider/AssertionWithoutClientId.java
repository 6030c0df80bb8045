package cn.medalliance.security.provider;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.text.ParseException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.web.authentication.JwtClientAssertionAuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * SMART's systems name themselves in their assertion alone; Spring Authorization Server asks for {@code client_id} too, so
 * it is taken from the assertion's subject. Whether the assertion is true is decided afterwards.
 */
final class AssertionWithoutClientId implements AuthenticationConverter {

    private static final String ASSERTION = "client_assertion";
    private static final String CLIENT = "client_id";

    private final JwtClientAssertionAuthenticationConverter spring = new JwtClientAssertionAuthenticationConverter();

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        String assertion = request.getParameter(ASSERTION);
        if (assertion == null || request.getParameter(CLIENT) != null) {
            return null;
        }
        String subject = subject(assertion);
        return spring.convert(new HttpServletRequestWrapper(request) {
            @Override
            public Map<String, String[]> getParameterMap() {
                Map<String, String[]> all = new HashMap<>(super.getParameterMap());
                all.put(CLIENT, new String[] {subject});
                return all;
            }
        });
    }

    private static String subject(String assertion) {
        try {
            JWTClaimsSet claims = SignedJWT.parse(assertion).getJWTClaimsSet();
            if (claims != null && claims.getSubject() != null) {
                return claims.getSubject();
            }
        } catch (ParseException notOne) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
        }
        throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
    }
}
