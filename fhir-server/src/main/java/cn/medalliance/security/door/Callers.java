package cn.medalliance.security.door;

import cn.medalliance.security.caller.Caller;
import cn.medalliance.security.caller.CallerToken;
import cn.medalliance.security.client.ClientEntry;
import cn.medalliance.security.client.ClientRegistry;
import cn.medalliance.security.scope.ScopeContext;
import cn.medalliance.security.scope.SmartScope;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/**
 * Makes the caller of a verified token. What a client may do is looked up in the registry for every token, so that a scope
 * taken from a client, or a client taken away, counts at once.
 */
final class Callers implements Converter<Jwt, AbstractAuthenticationToken> {

    private final ClientRegistry registry;

    Callers(ClientRegistry registry) {
        this.registry = registry;
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        ClientEntry client = Stream.of("client_id", "azp")
                .map(token::getClaimAsString)
                .flatMap(id -> registry.find(id).stream())
                .findFirst()
                .orElseThrow(() -> new InvalidBearerTokenException("The client is not registered"));
        String scopes = Optional.ofNullable(token.getClaimAsString("scope")).orElse("");
        Set<SmartScope> granted = Arrays.stream(scopes.split(" "))
                .filter(client::mayHave)
                .flatMap(scope -> SmartScope.parse(scope).stream())
                // Others cannot be enforced yet and so permit nothing.
                .filter(scope ->
                        scope.context() == ScopeContext.SYSTEM && scope.filter().isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        return new CallerToken(
                new Caller(client.kind(), client.id(), Optional.ofNullable(client.organization()), granted), token);
    }
}
