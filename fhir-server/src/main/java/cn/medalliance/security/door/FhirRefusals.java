package cn.medalliance.security.door;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.fhir.server.Outcomes;
import cn.medalliance.shared.ErrorCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Answers a request without a valid token: 401, an OperationOutcome, and no hint about what it asked for; 503 when it
 * cannot be known whether the token is valid.
 */
final class FhirRefusals implements AuthenticationEntryPoint {

    private static final String RETRY_AFTER_SECONDS = "30";

    private final FhirContext fhir;
    private final Outcomes outcomes;

    FhirRefusals(FhirContext fhir, Outcomes outcomes) {
        this.fhir = fhir;
        this.outcomes = outcomes;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        ErrorCode code = failure instanceof KeysAwayException ? ErrorCode.UNAVAILABLE : ErrorCode.UNAUTHORIZED;
        response.setStatus(code.status());
        if (code == ErrorCode.UNAVAILABLE) {
            response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
        } else {
            // A token was shown and is wrong; without one the header names no error (RFC 6750, section 3.1).
            boolean isShown = failure instanceof OAuth2AuthenticationException;
            response.setHeader(
                    "WWW-Authenticate", "Bearer realm=\"medalliance\"" + (isShown ? ", error=\"invalid_token\"" : ""));
        }
        response.setContentType("application/fhir+json;charset=UTF-8");
        response.getOutputStream()
                .write(fhir.newJsonParser()
                        .encodeResourceToString(outcomes.of(code, null, null))
                        .getBytes(StandardCharsets.UTF_8));
    }
}
