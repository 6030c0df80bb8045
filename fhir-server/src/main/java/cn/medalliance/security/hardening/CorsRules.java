package cn.medalliance.security.hardening;

import cn.medalliance.fhir.server.PlainRefusals;
import cn.medalliance.shared.ErrorCode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.filter.CorsFilter;

/**
 * Lets scripts of listed origins call the FHIR server and the identity provider's endpoints for programs, and those of every
 * origin read what tells of the server, as <a
 * href="https://hl7.org/fhir/smart-app-launch/STU2.2/app-launch.html#considerations-for-cross-origin-resource-sharing-cors-support">SMART
 * 2.2</a> asks. A browser sends no credentials of its own along: tokens are the only ones there are.
 */
final class CorsRules {

    private static final Pattern TOLD_TO_EVERYBODY =
            Pattern.compile("/fhir/metadata|/fhir/\\.well-known/smart-configuration|/\\.well-known/.*");
    private static final Pattern FOR_LISTED =
            Pattern.compile("/fhir(?:/.*)?|/oauth2/(?:token|introspect|revoke|jwks)|/userinfo");

    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");
    private static final List<String> ASKED = List.of(
            "Authorization",
            "Content-Type",
            "Accept",
            "Cache-Control",
            "Prefer",
            "If-Match",
            "If-None-Match",
            "If-None-Exist",
            "If-Modified-Since",
            "X-Provenance",
            "X-Request-ID");
    private static final List<String> SHOWN = List.of(
            "ETag", "Location", "Content-Location", "Last-Modified", "Retry-After", "WWW-Authenticate", "X-Request-ID");
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private CorsRules() {}

    static CorsFilter filter(List<String> origins, PlainRefusals refusals) {
        CorsConfiguration forEverybody = rule(List.of("*"), List.of("GET", "HEAD"));
        CorsConfiguration forListed = rule(origins, METHODS);
        // By the whole path: Spring's own source of rules leaves out the part under which a servlet lies.
        CorsFilter filter = new CorsFilter(request -> {
            String path =
                    request.getRequestURI().substring(request.getContextPath().length());
            return TOLD_TO_EVERYBODY.matcher(path).matches()
                    ? forEverybody
                    : FOR_LISTED.matcher(path).matches() ? forListed : null;
        });
        filter.setCorsProcessor(new InOurWords(refusals));
        return filter;
    }

    private static CorsConfiguration rule(List<String> origins, List<String> methods) {
        CorsConfiguration rule = new CorsConfiguration();
        rule.setAllowedOrigins(origins);
        rule.setAllowedMethods(methods);
        rule.setAllowedHeaders(ASKED);
        rule.setExposedHeaders(SHOWN);
        rule.setAllowCredentials(false);
        rule.setMaxAge(REMEMBERED);
        return rule;
    }

    private static final class InOurWords extends DefaultCorsProcessor {

        private final PlainRefusals refusals;

        InOurWords(PlainRefusals refusals) {
            this.refusals = refusals;
        }

        @Override
        protected void rejectRequest(ServerHttpResponse response) throws IOException {
            refusals.answer(
                    ((ServletServerHttpResponse) response).getServletResponse(),
                    ErrorCode.FORBIDDEN,
                    "the origin is not in medalliance.cors.origins, or the method or a header is not for scripts");
        }
    }
}
