package cn.medalliance.security.caller;

import cn.medalliance.security.scope.Permission;
import cn.medalliance.security.scope.SmartScope;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who makes a request and what its token permits.
 *
 * @param kind what kind of client, or of person when there is one
 * @param client the client's id
 * @param organization the organisation on whose behalf it calls, by its unified social credit code, if there is one
 * @param scopes what the token permits
 * @param person the person who is signed in, if there is one
 * @param patient the id of the patient of the launch, to whom {@code patient/} scopes are bound
 */
public record Caller(
        CallerKind kind,
        String client,
        Optional<String> organization,
        Set<SmartScope> scopes,
        Optional<Person> person,
        Optional<String> patient) {

    public Caller {
        scopes = Set.copyOf(scopes);
    }

    /** A system, on nobody's behalf but its organisation's. */
    public Caller(CallerKind kind, String client, Optional<String> organization, Set<SmartScope> scopes) {
        this(kind, client, organization, scopes, Optional.empty(), Optional.empty());
    }

    /** Whether some scope permits this on a type, be it for some resources only. */
    public boolean mayOn(String type, Permission permission) {
        return scopes.stream().anyMatch(scope -> scope.permits(type, permission));
    }

    /**
     * What the scopes leave of a type: the scopes, any of which permits this, when each of them permits it for some
     * resources only.
     *
     * @return none when some scope permits it for all resources
     */
    public List<SmartScope> limits(String type, Permission permission) {
        List<SmartScope> permitting =
                scopes.stream().filter(scope -> scope.permits(type, permission)).toList();
        return permitting.stream().allMatch(SmartScope::isLimited) ? permitting : List.of();
    }
}
