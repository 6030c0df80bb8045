package cn.medalliance.security.launch;

import cn.medalliance.security.client.ClientEntry;
import cn.medalliance.security.client.ClientRegistry;
import cn.medalliance.security.scope.EnforceableScopes;
import cn.medalliance.security.scope.LaunchScopes;
import cn.medalliance.security.scope.ScopeContext;
import cn.medalliance.security.scope.SmartScope;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/**
 * What an app may ask for when it sends a person to sign in: for this FHIR server ({@code aud}), scopes that it is
 * registered for and that can be held to, and a launch that was prepared. A scope that it may not have is refused, not left
 * out.
 */
public final class LaunchRules implements Consumer<OAuth2AuthorizationCodeRequestAuthenticationContext> {

    private static final String AUDIENCE = "aud";
    static final String LAUNCH = "launch";

    private final ClientRegistry registry;
    private final EnforceableScopes enforceable;
    private final LaunchTokens launches;
    private final String fhirBase;

    LaunchRules(ClientRegistry registry, EnforceableScopes enforceable, LaunchTokens launches, String fhirBase) {
        this.registry = registry;
        this.enforceable = enforceable;
        this.launches = launches;
        this.fhirBase = fhirBase;
    }

    @Override
    public void accept(OAuth2AuthorizationCodeRequestAuthenticationContext context) {
        OAuth2AuthorizationCodeRequestAuthenticationToken request = context.getAuthentication();
        Object audience = request.getAdditionalParameters().get(AUDIENCE);
        if (!(audience instanceof String named) || !named.replaceFirst("/$", "").equals(fhirBase)) {
            throw refusal(context, OAuth2ErrorCodes.INVALID_REQUEST, "aud must be " + fhirBase);
        }
        Set<String> scopes = request.getScopes();
        if (scopes.isEmpty()) {
            throw refusal(context, OAuth2ErrorCodes.INVALID_SCOPE, "scope is missing");
        }
        ClientEntry client = registry.find(request.getClientId()).orElseThrow();
        scopes.forEach(scope -> checkScope(client, scope).ifPresent(why -> {
            throw refusal(context, OAuth2ErrorCodes.INVALID_SCOPE, why);
        }));
        Object launch = request.getAdditionalParameters().get(LAUNCH);
        if (scopes.contains(LaunchScopes.LAUNCH) != (launch != null)) {
            throw refusal(
                    context, OAuth2ErrorCodes.INVALID_REQUEST, "the scope launch and the parameter launch go together");
        }
        if (launch != null && !(launch instanceof String token && launches.isGood(token))) {
            throw refusal(context, OAuth2ErrorCodes.INVALID_REQUEST, "launch is unknown, used or expired");
        }
    }

    private Optional<String> checkScope(ClientEntry client, String scope) {
        if (!LaunchScopes.isOne(scope)) {
            Optional<SmartScope> read = SmartScope.parse(scope);
            if (read.filter(each -> each.context() != ScopeContext.SYSTEM).isEmpty()) {
                return Optional.of("no scope of a person: " + scope);
            }
            if (!enforceable.canBeEnforced(read.get())) {
                return Optional.of("cannot be enforced: " + scope);
            }
        }
        return client.mayHave(scope) ? Optional.empty() : Optional.of("not for this client: " + scope);
    }

    private static OAuth2AuthorizationCodeRequestAuthenticationException refusal(
            OAuth2AuthorizationCodeRequestAuthenticationContext context, String code, String why) {
        OAuth2AuthorizationCodeRequestAuthenticationToken request = context.getAuthentication();
        RegisteredClient client = context.getRegisteredClient();
        String redirect = request.getRedirectUri() != null
                ? request.getRedirectUri()
                : client.getRedirectUris().iterator().next();
        OAuth2AuthorizationCodeRequestAuthenticationToken answered =
                new OAuth2AuthorizationCodeRequestAuthenticationToken(
                        request.getAuthorizationUri(),
                        request.getClientId(),
                        (org.springframework.security.core.Authentication) request.getPrincipal(),
                        redirect,
                        request.getState(),
                        request.getScopes(),
                        request.getAdditionalParameters());
        return new OAuth2AuthorizationCodeRequestAuthenticationException(new OAuth2Error(code, why, null), answered);
    }
}
