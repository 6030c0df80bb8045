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
        @Nullable String name) {

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

    /** The scopes it may ask for, each as its text. */
    public Set<String> scopeTexts() {
        return Set.of(scopes.trim().split("\\s+"));
    }

    /** Whether it may be given a scope. */
    public boolean mayHave(String asked) {
        return scopeTexts().contains(asked)
                || SmartScope.parse(asked)
                        .filter(narrow -> scopeTexts().stream()
                                .flatMap(text -> SmartScope.parse(text).stream())
                                .anyMatch(wide -> wide.covers(narrow)))
                        .isPresent();
    }
}
