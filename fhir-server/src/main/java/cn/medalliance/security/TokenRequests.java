package cn.medalliance.security;

import java.util.List;
import java.util.stream.Stream;

/** How a client may ask for a token, as both descriptions of the provider tell it: OpenID's and SMART's. */
public final class TokenRequests {

    /** Grant types (RFC 6749). */
    public static final List<String> GRANT_TYPES = List.of("authorization_code", "client_credentials", "refresh_token");
    /** How a client with a secret or a key says who it is (OpenID Connect Core, section 9). */
    public static final List<String> CLIENT_METHODS =
            List.of("client_secret_basic", "client_secret_post", "private_key_jwt");
    /** The same, and how an app without either says who it is. */
    public static final List<String> METHODS =
            Stream.concat(CLIENT_METHODS.stream(), Stream.of("none")).toList();

    private TokenRequests() {}
}
