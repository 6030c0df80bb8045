package cn.medalliance.security.hardening;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter.XFrameOptionsMode;

/**
 * The headers that every answer bears. A page that needs another policy for its content sets it itself and keeps it; so
 * does whoever knows better how long an answer may be kept.
 */
final class AnswerHeaders {

    /** What a page may load: what lies here, and nothing that stands in the page itself. */
    static final String POLICY_OF_A_PAGE = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
            + " frame-ancestors 'none'";

    /** No page: should a browser take it for one, it loads nothing. */
    static final String POLICY_OF_DATA =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final String POLICY = "Content-Security-Policy";
    private static final String KEEPING = "Cache-Control";

    private AnswerHeaders() {}

    static List<HeaderWriter> all() {
        CrossOriginResourcePolicyHeaderWriter sameOrigin = new CrossOriginResourcePolicyHeaderWriter();
        sameOrigin.setPolicy(CrossOriginResourcePolicy.SAME_ORIGIN);
        return List.of(
                new XContentTypeOptionsHeaderWriter(),
                new ReferrerPolicyHeaderWriter(ReferrerPolicy.NO_REFERRER),
                new XFrameOptionsHeaderWriter(XFrameOptionsMode.DENY),
                sameOrigin,
                AnswerHeaders::onlyTls,
                AnswerHeaders::policy,
                AnswerHeaders::keeping);
    }

    /** In place of Spring's, which speaks for the other machines under the domain too. */
    private static void onlyTls(HttpServletRequest request, HttpServletResponse response) {
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }

    private static void policy(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader(POLICY)) {
            response.setHeader(POLICY, isPage(response.getContentType()) ? POLICY_OF_A_PAGE : POLICY_OF_DATA);
        }
    }

    private static void keeping(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader(KEEPING)) {
            response.setHeader(KEEPING, "no-store");
        }
    }

    private static boolean isPage(@Nullable String contentType) {
        return contentType != null && contentType.startsWith("text/html");
    }
}
