package cn.medalliance.security.provider;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * Refuses, on a page of this server, that a person is sent to sign in by a client that has no people. Spring finds that out
 * before it looks at {@code redirect_uri}, and sends the browser there, wherever that is.
 */
final class RequestsOfSystems implements AuthenticationConverter {

    private final RegisteredClients clients;

    RequestsOfSystems(RegisteredClients clients) {
        this.clients = clients;
    }

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        String id = request.getParameter(OAuth2ParameterNames.CLIENT_ID);
        RegisteredClient client = id == null ? null : clients.findByClientId(id);
        if (client != null
                && !client.getAuthorizationGrantTypes().contains(AuthorizationGrantType.AUTHORIZATION_CODE)) {
            throw new OAuth2AuthorizationCodeRequestAuthenticationException(
                    new OAuth2Error(OAuth2ErrorCodes.UNAUTHORIZED_CLIENT), null);
        }
        return null;
    }
}
