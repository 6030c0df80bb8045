package cn.medalliance.fhir.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What HAPI's page about the API may load and run: what lies beside it, and the one script that stands in it, known by its
 * hash. Nothing comes from or goes to another host.
 *
 * <p>See <a href="https://www.w3.org/TR/CSP3/">Content Security Policy 3</a>.
 */
final class PagePolicy {

    private static final Pattern SCRIPT = Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL);

    private PagePolicy() {}

    /** The policy for a page as it is sent. */
    static String of(String page) {
        StringBuilder scripts = new StringBuilder("'self'");
        Matcher script = SCRIPT.matcher(page);
        while (script.find()) {
            scripts.append(" 'sha256-").append(hash(script.group(1))).append('\'');
        }
        return "default-src 'none'; script-src " + scripts + "; style-src 'self'; img-src 'self' data:;"
                + " font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    private static String hash(String script) {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
