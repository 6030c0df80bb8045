package cn.medalliance.security.caller;

import cn.medalliance.security.scope.Permission;
import cn.medalliance.security.scope.SmartScope;
import java.util.Optional;
import java.util.Set;

/**
 * Who makes a request and what its token permits.
 *
 * @param kind what kind of client
 * @param client the client's id
 * @param organization the client's organisation by its unified social credit code, if it has one
 * @param scopes what the token permits
 */
public record Caller(CallerKind kind, String client, Optional<String> organization, Set<SmartScope> scopes) {

    public Caller {
        scopes = Set.copyOf(scopes);
    }

    /** Whether some scope permits this on a type. */
    public boolean mayOn(String type, Permission permission) {
        return scopes.stream().anyMatch(scope -> scope.permits(type, permission));
    }
}
