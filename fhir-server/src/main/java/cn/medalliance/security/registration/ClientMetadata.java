package cn.medalliance.security.registration;

import cn.medalliance.security.caller.CallerKind;
import cn.medalliance.security.client.ClientEntry;
import cn.medalliance.security.scope.EnforceableScopes;
import cn.medalliance.security.scope.LaunchScopes;
import cn.medalliance.security.scope.ScopeContext;
import cn.medalliance.security.scope.SmartScope;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an app says of itself when it registers; names as in RFC 7591, section 2. What is not here is not taken over, as the
 * RFC allows.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ClientMetadata(
        @Nullable @JsonProperty("redirect_uris") List<String> redirectUris,
        @Nullable @JsonProperty("client_name") String clientName,
        @Nullable String scope,

        @Nullable @JsonProperty("token_endpoint_auth_method")
        String authentication,

        @Nullable @JsonProperty("grant_types") List<String> grantTypes,
        @Nullable @JsonProperty("response_types") List<String> responseTypes,
        @Nullable JsonNode jwks,
        @Nullable @JsonProperty("jwks_uri") URI jwksUri) {

    static final String NONE = "none";
    static final String SECRET_BASIC = "client_secret_basic";
    static final String SECRET_POST = "client_secret_post";
    private static final String PRIVATE_KEY = "private_key_jwt";

    private static final Set<String> METHODS = Set.of(NONE, SECRET_BASIC, SECRET_POST, PRIVATE_KEY);
    private static final Set<String> GRANTS = Set.of("authorization_code", "refresh_token");
    private static final int LONGEST_NAME = 100;

    /** How it shows who it is; the RFC's default. */
    String method() {
        return authentication == null ? SECRET_BASIC : authentication;
    }

    boolean wantsSecret() {
        return method().equals(SECRET_BASIC) || method().equals(SECRET_POST);
    }

    /**
     * The entry of the registry that this becomes: always an app for people, never a system.
     *
     * @throws IllegalArgumentException with what is wrong
     */
    ClientEntry toEntry(String id, @Nullable String secretHash, EnforceableScopes enforceable) {
        List<String> redirects = redirectUris == null ? List.of() : redirectUris;
        require(!redirects.isEmpty(), "redirect_uris is missing");
        require(METHODS.contains(method()), "token_endpoint_auth_method must be one of " + METHODS);
        require(
                grantTypes == null || GRANTS.containsAll(grantTypes),
                "grant_types: only authorization_code and refresh_token");
        require(responseTypes == null || responseTypes.equals(List.of("code")), "response_types: only code");
        require(
                clientName == null || !clientName.isBlank() && clientName.length() <= LONGEST_NAME,
                "client_name is empty or too long");
        require(
                clientName == null || clientName.codePoints().noneMatch(ClientMetadata::isUnseen),
                "client_name has characters that nobody sees");
        // RFC 6749, section 3.1.2.
        require(redirects.stream().noneMatch(redirect -> redirect.contains("#")), "redirect_uris: a fragment");
        boolean hasKeys = (jwks == null) != (jwksUri == null);
        require(
                method().equals(PRIVATE_KEY) ? hasKeys : jwks == null && jwksUri == null,
                "private_key_jwt comes with either jwks or jwks_uri, and only that");
        String scopes = scope == null ? "" : scope.trim();
        require(!scopes.isEmpty(), "scope is missing");
        for (String each : scopes.split("\\s+")) {
            boolean isOfPerson = LaunchScopes.isOne(each)
                    || SmartScope.parse(each)
                            .filter(read -> read.context() != ScopeContext.SYSTEM)
                            .filter(enforceable::canBeEnforced)
                            .isPresent();
            require(isOfPerson, "scope: no scope of a person that can be enforced: " + each);
        }
        return new ClientEntry(
                id, CallerKind.APP, null, scopes, jwks, jwksUri, secretHash, redirects, clientName, null, null);
    }

    /** Such as those that turn the direction of a text: a person would read another name than the one that stands there. */
    private static boolean isUnseen(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
