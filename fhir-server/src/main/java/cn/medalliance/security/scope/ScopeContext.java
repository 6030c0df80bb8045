package cn.medalliance.security.scope;

import java.util.Locale;

/** On whose account a scope permits something. */
public enum ScopeContext {
    /** The patient of the launch, and nothing outside its compartment. */
    PATIENT,
    /** The person who is logged in. */
    USER,
    /** A system without a person. */
    SYSTEM;

    /** As it stands in a scope. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
