package cn.medalliance.security.scope;

/** Knows which scopes the access rules can hold requests to; others are refused when a token is asked for. */
public interface EnforceableScopes {

    /** Whether all that a scope says, its filter above all, can be held to. */
    boolean canBeEnforced(SmartScope scope);
}
