package cn.medalliance.security.consent.model;

import java.util.List;

/**
 * One denial of a Consent.
 *
 * @param rule what is denied
 * @param exceptions what of it is not
 */
public record Denial(ConsentRule rule, List<ConsentRule> exceptions) {

    /** Everything, to everybody. */
    public static final Denial OF_ALL = new Denial(ConsentRule.OF_ALL, List.of());

    public Denial {
        exceptions = List.copyOf(exceptions);
    }
}
