package cn.medalliance.security.provider;

import cn.medalliance.security.client.ClientRegistry;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * An app in a browser has nothing to show who it is but its refresh token, which changes with each use; it names itself by
 * {@code client_id}. The same for giving a token back. Spring Authorization Server takes such apps with a code only.
 */
final class RefreshOfPublicClients implements AuthenticationConverter, AuthenticationProvider {

    private static final String REVOCATION = "/oauth2/revoke";

    private final ClientRegistry registry;
    private final RegisteredClientRepository clients;

    RefreshOfPublicClients(ClientRegistry registry, RegisteredClientRepository clients) {
        this.registry = registry;
        this.clients = clients;
    }

    /** Its own kind of token, so that no other provider takes it for a client that has shown something. */
    private static final class Claimed extends OAuth2ClientAuthenticationToken {

        private static final long serialVersionUID = 1L;

        Claimed(String client) {
            super(client, ClientAuthenticationMethod.NONE, null, null);
        }
    }

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        boolean isRefresh = AuthorizationGrantType.REFRESH_TOKEN.getValue().equals(request.getParameter("grant_type"));
        boolean isRevocation = request.getRequestURI().endsWith(REVOCATION);
        String client = request.getParameter("client_id");
        boolean showsSomething = request.getHeader("Authorization") != null
                || request.getParameter("client_assertion") != null
                || request.getParameter("client_secret") != null;
        if (!(isRefresh || isRevocation) || client == null || showsSomething) {
            return null;
        }
        if (request.getParameterValues("client_id").length != 1) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_REQUEST);
        }
        return new Claimed(client);
    }

    @Override
    public @Nullable Authentication authenticate(Authentication authentication) {
        if (!(authentication instanceof Claimed)) {
            return null;
        }
        String id = authentication.getName();
        RegisteredClient client = clients.findByClientId(id);
        if (client == null
                || registry.find(id).filter(entry -> entry.isPublic()).isEmpty()) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
        }
        return new OAuth2ClientAuthenticationToken(client, ClientAuthenticationMethod.NONE, null);
    }

    @Override
    public boolean supports(Class<?> type) {
        return Claimed.class.isAssignableFrom(type);
    }
}
