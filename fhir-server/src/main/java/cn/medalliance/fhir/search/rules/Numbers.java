package cn.medalliance.fhir.search.rules;

import java.util.regex.Pattern;

/**
 * Numbers that no measurement has. HAPI writes a number of a search out in full, so {@code 1e999999999} would take a
 * gigabyte; and PostgreSQL cannot compare what is larger than a double.
 */
public final class Numbers {

    private static final Pattern HUGE =
            Pattern.compile("(?:[a-z]{2})?[+-]?(?:[0-9.]*[eE][+-]?0*[0-9]{3,}|[0-9.]{300,}).*");

    private Numbers() {}

    /** Whether a value, or a part of one that a comma or a dollar sign sets off, is such a number. */
    public static boolean isBeyondMeasure(String value) {
        for (String piece : value.split("[,$]", -1)) {
            if (HUGE.matcher(piece).matches()) {
                return true;
            }
        }
        return false;
    }
}
