package cn.medalliance.security.provider;

import cn.medalliance.security.client.ClientEntry;
import cn.medalliance.security.client.ClientRegistry;
import cn.medalliance.security.scope.EnforceableScopes;
import cn.medalliance.security.scope.ScopeContext;
import cn.medalliance.security.scope.SmartScope;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;

/** A system gets the scopes that it asks for, or none: a scope that it may not have is refused, not left out. */
final class ScopeGrants implements Consumer<OAuth2ClientCredentialsAuthenticationContext> {

    private final ClientRegistry registry;
    private final EnforceableScopes enforceable;

    ScopeGrants(ClientRegistry registry, EnforceableScopes enforceable) {
        this.registry = registry;
        this.enforceable = enforceable;
    }

    @Override
    public void accept(OAuth2ClientCredentialsAuthenticationContext context) {
        OAuth2ClientCredentialsAuthenticationToken request = context.getAuthentication();
        Set<String> asked = request.getScopes();
        ClientEntry client =
                registry.find(context.getRegisteredClient().getClientId()).orElseThrow();
        if (asked.isEmpty()) {
            throw refusal("scope is missing");
        }
        for (String scope : asked) {
            SmartScope read = SmartScope.parse(scope)
                    .filter(each -> each.context() == ScopeContext.SYSTEM)
                    .orElseThrow(() -> refusal("no scope of a system: " + scope));
            if (!enforceable.canBeEnforced(read)) {
                throw refusal("cannot be enforced: " + scope);
            }
            if (!client.mayHave(scope)) {
                throw refusal("not for this client: " + scope);
            }
        }
    }

    private static OAuth2AuthenticationException refusal(String why) {
        return new OAuth2AuthenticationException(new OAuth2Error(OAuth2ErrorCodes.INVALID_SCOPE, why, null));
    }
}
