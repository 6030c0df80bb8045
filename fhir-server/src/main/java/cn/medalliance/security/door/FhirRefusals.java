package cn.medalliance.security.door;

import cn.medalliance.fhir.server.PlainRefusals;
import cn.medalliance.security.hardening.ClientShares;
import cn.medalliance.shared.ErrorCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Answers a request without a valid token: 401, an OperationOutcome, and no hint about what it asked for; 503 when it
 * cannot be known whether the token is valid.
 */
final class FhirRefusals implements AuthenticationEntryPoint {

    private static final String RETRY_AFTER_SECONDS = "30";

    private final PlainRefusals refusals;
    private final ClientShares shares;

    FhirRefusals(PlainRefusals refusals, ClientShares shares) {
        this.refusals = refusals;
        this.shares = shares;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        // Whoever tries tokens without end is counted by its address; nobody else's token is refused for it.
        if (shares.refusesAnother(request, response)) {
            return;
        }
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
        refusals.answer(response, code, null);
    }
}
