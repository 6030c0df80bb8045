package cn.medalliance.security.door;

import cn.medalliance.security.account.jpa.Persons;
import cn.medalliance.security.account.jpa.Persons.Known;
import cn.medalliance.security.caller.Caller;
import cn.medalliance.security.caller.CallerToken;
import cn.medalliance.security.client.ClientEntry;
import cn.medalliance.security.client.ClientRegistry;
import cn.medalliance.security.scope.EnforceableScopes;
import cn.medalliance.security.scope.ScopeContext;
import cn.medalliance.security.scope.SmartScope;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/**
 * Makes the caller of a verified token. What a client may do is looked up in the registry, and who a person is among the
 * accounts, so that a scope taken from a client, or a client or an account taken away, counts within seconds.
 */
final class Callers {

    private static final String FHIR_USER = "fhirUser";
    private static final String PATIENT = "patient";

    private final ClientRegistry registry;
    private final Persons persons;
    private final EnforceableScopes enforceable;

    Callers(ClientRegistry registry, Persons persons, EnforceableScopes enforceable) {
        this.registry = registry;
        this.persons = persons;
        this.enforceable = enforceable;
    }

    /** Of the provider in this process, which says of a person's tokens whose they are. */
    Converter<Jwt, AbstractAuthenticationToken> ofOwnProvider() {
        return token -> caller(token, token.hasClaim(FHIR_USER) ? "sub" : null);
    }

    /** @param accountClaim the claim that names the account; null when tokens stand for systems only */
    Converter<Jwt, AbstractAuthenticationToken> ofOthers(@Nullable String accountClaim) {
        return token -> caller(token, accountClaim != null && token.hasClaim(accountClaim) ? accountClaim : null);
    }

    private AbstractAuthenticationToken caller(Jwt token, @Nullable String accountClaim) {
        ClientEntry client = Stream.of("client_id", "azp")
                .map(token::getClaimAsString)
                .flatMap(id -> registry.find(id).stream())
                .findFirst()
                .orElseThrow(() -> new InvalidBearerTokenException("The client is not registered"));
        if (accountClaim == null) {
            return new CallerToken(
                    new Caller(
                            client.kind(),
                            client.id(),
                            Optional.ofNullable(client.organization()),
                            scopes(token, client, scope -> scope.context() == ScopeContext.SYSTEM)),
                    token);
        }
        Known person = persons.find(token.getClaimAsString(accountClaim))
                .orElseThrow(() -> new InvalidBearerTokenException("The account is not known or out of use"));
        Optional<String> patient = Optional.ofNullable(token.getClaimAsString(PATIENT));
        Set<SmartScope> scopes = scopes(
                token,
                client,
                scope -> scope.context() == ScopeContext.USER
                        || scope.context() == ScopeContext.PATIENT && patient.isPresent());
        return new CallerToken(
                new Caller(
                        person.kind(),
                        client.id(),
                        person.organization(),
                        scopes,
                        Optional.of(person.person()),
                        patient),
                token);
    }

    private Set<SmartScope> scopes(Jwt token, ClientEntry client, Predicate<SmartScope> fitting) {
        String scopes = Optional.ofNullable(token.getClaimAsString("scope")).orElse("");
        return Arrays.stream(scopes.split(" "))
                .filter(client::mayHave)
                .flatMap(scope -> SmartScope.parse(scope).stream())
                .filter(fitting)
                // What cannot be held to permits nothing.
                .filter(enforceable::canBeEnforced)
                .collect(Collectors.toUnmodifiableSet());
    }
}
