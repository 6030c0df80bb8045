package cn.medalliance.security.door;

import cn.medalliance.security.SecurityProperties;
import cn.medalliance.security.TokenRequests;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tells a client where it gets a token and what the server can do with it.
 *
 * <p>See <a href="https://hl7.org/fhir/smart-app-launch/STU2.2/conformance.html">SMART 2.2, conformance</a>.
 */
final class SmartConfiguration extends HttpServlet {

    /** Stands before the FHIR servlet, whose path it lies under. */
    static final String PATH = "/fhir/.well-known/smart-configuration";

    private static final long serialVersionUID = 1L;

    private final transient byte[] answer;

    SmartConfiguration(SecurityProperties properties) {
        String issuer = properties.issuer().toString();
        Map<String, Object> told = new TreeMap<>();
        told.put("issuer", issuer);
        told.put("jwks_uri", issuer + "/oauth2/jwks");
        told.put("token_endpoint", issuer + "/oauth2/token");
        told.put("authorization_endpoint", issuer + "/oauth2/authorize");
        told.put("introspection_endpoint", issuer + "/oauth2/introspect");
        told.put("revocation_endpoint", issuer + "/oauth2/revoke");
        if (properties.registrationToken() != null) {
            told.put("registration_endpoint", issuer + "/oauth2/register");
        }
        told.put("response_types_supported", List.of("code"));
        told.put("code_challenge_methods_supported", List.of("S256"));
        told.put("grant_types_supported", TokenRequests.GRANT_TYPES);
        told.put("token_endpoint_auth_methods_supported", TokenRequests.METHODS);
        told.put("token_endpoint_auth_signing_alg_values_supported", List.of("RS384", "ES384"));
        told.put(
                "scopes_supported",
                List.of(
                        "openid",
                        "fhirUser",
                        "launch",
                        "launch/patient",
                        "offline_access",
                        "online_access",
                        "patient/*.cruds",
                        "user/*.cruds",
                        "system/*.cruds"));
        told.put(
                "capabilities",
                List.of(
                        "launch-ehr",
                        "launch-standalone",
                        "authorize-post",
                        "client-public",
                        "client-confidential-asymmetric",
                        "client-confidential-symmetric",
                        "sso-openid-connect",
                        "context-ehr-patient",
                        "context-standalone-patient",
                        "context-banner",
                        "permission-offline",
                        "permission-online",
                        "permission-patient",
                        "permission-user",
                        "permission-v1",
                        "permission-v2"));
        try {
            answer = new ObjectMapper().writeValueAsBytes(told);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.getOutputStream().write(answer);
    }
}
