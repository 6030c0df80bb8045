package cn.medalliance.audit.recording;

import cn.medalliance.audit.model.AuditRecord;
import cn.medalliance.audit.model.AuditRecord.Agent;
import cn.medalliance.audit.model.AuditRecord.Deed;
import cn.medalliance.security.account.SignInNote;
import cn.medalliance.security.caller.CallerKind;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The record of a request to the identity provider: which client asked, or says that it did, and what came of it; of a
 * page for people also who is at the browser and whom it showed. No assertion, secret, code or token is kept.
 */
final class ProviderAccess {

    private static final String BASIC = "Basic ";
    private static final Pattern ERROR = Pattern.compile("\"error\"\\s*:\\s*\"([A-Za-z_]{1,60})\"");

    private ProviderAccess() {}

    static AuditRecord record(HttpServletRequest request, int status, byte[] body) {
        String path = AuditedAddresses.path(request);
        SignInNote note = SignInNote.of(request);
        boolean isDone = status < 400 && note.refusal().isEmpty();
        Agent agent = new Agent(
                note.kind().map(CallerKind::word).orElse("unknown"),
                isDone,
                note.client().orElseGet(() -> client(request)),
                note.who().orElse(null),
                note.organization().orElse(null),
                null,
                String.valueOf(request.getRemoteAddr()));
        Deed deed = new Deed(
                path.startsWith("/logout") ? "logout" : "login",
                path,
                null,
                List.of(),
                null,
                Deed.sorted(note.patients()));
        String code = isDone ? null : note.refusal().orElseGet(() -> error(body));
        return new AuditRecord(Accesses.requestId(request), agent, deed, status, code);
    }

    private static @Nullable String error(byte[] body) {
        Matcher error = ERROR.matcher(new String(body, StandardCharsets.UTF_8));
        return error.find() ? error.group(1) : null;
    }

    /** Whom the request names; it was found out to be right when a token was given. */
    private static @Nullable String client(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        if (authorization != null && authorization.startsWith(BASIC)) {
            return ofBasic(authorization.substring(BASIC.length()));
        }
        String named = request.getParameter("client_id");
        String assertion = request.getParameter("client_assertion");
        return named != null || assertion == null ? named : ofAssertion(assertion);
    }

    private static @Nullable String ofBasic(String credentials) {
        try {
            String plain = new String(Base64.getDecoder().decode(credentials.strip()), StandardCharsets.UTF_8);
            int colon = plain.indexOf(':');
            // Without a colon it might be the secret.
            return colon < 0 ? null : plain.substring(0, colon);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    private static @Nullable String ofAssertion(String assertion) {
        try {
            JWTClaimsSet claims = JWTParser.parse(assertion).getJWTClaimsSet();
            return claims == null ? null : claims.getSubject();
        } catch (ParseException unreadable) {
            return null;
        }
    }
}
