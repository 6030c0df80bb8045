package cn.medalliance.audit.recording;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;

/** Which addresses are audited: the FHIR base and the identity provider. */
final class AuditedAddresses {

    static final String INTAKE = "/intake/*";

    /** As the container reads them. */
    static final String[] PATTERNS = {
        "/fhir/*", INTAKE, "/oauth2/*", "/connect/*", "/userinfo", "/login/*", "/logout/*", "/launch/*"
    };

    private static final String FHIR = "/fhir";
    private static final Set<String> LOOKING = Set.of("GET", "HEAD");
    /** What everybody is told the same, and which says nothing of anybody. */
    private static final List<String> OF_EVERYBODY = List.of(
            "/fhir/metadata",
            "/fhir/.well-known/",
            "/fhir/swagger-ui/",
            "/fhir/api-docs",
            "/oauth2/jwks",
            "/launch/pages.css");

    private AuditedAddresses() {}

    static boolean isFhir(HttpServletRequest request) {
        return request.getServletPath().equals(FHIR) || request.getServletPath().startsWith(FHIR + "/");
    }

    static boolean isIntake(HttpServletRequest request) {
        return path(request).startsWith("/intake/");
    }

    /** The path below the application, without the query. */
    static String path(HttpServletRequest request) {
        String rest = request.getPathInfo();
        return rest == null ? request.getServletPath() : request.getServletPath() + rest;
    }

    /** Whether this need not be recorded; a refusal always is, also at these addresses. */
    static boolean isOfEverybody(HttpServletRequest request, int status) {
        return status < 400
                && LOOKING.contains(request.getMethod())
                && OF_EVERYBODY.stream().anyMatch(path(request)::startsWith);
    }
}
