package cn.medalliance.security.client;

import cn.medalliance.security.caller.CallerKind;
import cn.medalliance.security.scope.SmartScope;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A client of the registry file.
 *
 * @param id the client id
 * @param kind what kind of client
 * @param organization its organisation's unified social credit code
 * @param scopes the scopes it may ask for, separated by spaces
 * @param jwks its public keys
 * @param jwksUrl where it publishes its public keys
 * @param secretHash its secret, hashed, for clients that cannot sign
 * @param redirectUris where people who signed in are sent back to; only apps have some
 * @param name what people are told it is called
 * @param identifiedPurposes for what a system that sees people de-identified may see them as they are, by codes of
 *     v3-ActReason
 * @param role in which role it then does so
 */
public record ClientEntry(
        String id,
        CallerKind kind,
        @Nullable String organization,
        String scopes,
        @Nullable JsonNode jwks,
        @Nullable @JsonProperty("jwks-url") URI jwksUrl,
        @Nullable @JsonProperty("secret-hash") String secretHash,
        @Nullable @JsonProperty("redirect-uris") List<String> redirectUris,
        @Nullable String name,
        @Nullable @JsonProperty("identified-purposes") List<String> identifiedPurposes,
        @Nullable String role) {

    public ClientEntry {
        // As a null is read from JSON.
        jwks = jwks == null || jwks.isNull() ? null : jwks;
    }

    /** Whether people sign in to it. */
    public boolean isForPeople() {
        return redirectUris != null && !redirectUris.isEmpty();
    }

    /** Whether it has nothing to show who it is, as an app in a browser. */
    public boolean isPublic() {
        return jwks == null && jwksUrl == null && secretHash == null;
    }

    /** What people are told it is called. */
    public String displayName() {
        return name == null ? id : name;
    }

    /** Whether it may see people as they are for a purpose. */
    public boolean maySeeFor(String purpose) {
        return identifiedPurposes != null && identifiedPurposes.contains(purpose);
    }

    /** The scopes it may ask for, each as its text. */
    public Set<String> scopeTexts() {
        return Set.of(scopes.trim().split("\\s+"));
    }

    /** Whether it may be given a scope. */
    public boolean mayHave(String asked) {
        return scopeTexts().contains(asked)
                || SmartScope.parse(asked).filter(this::mayHave).isPresent();
    }

    /** Whether it may be given a scope, or a wider one. */
    public boolean mayHave(SmartScope asked) {
        return scopeTexts().stream()
                .flatMap(text -> SmartScope.parse(text).stream())
                .anyMatch(wide -> wide.covers(asked));
    }
}
