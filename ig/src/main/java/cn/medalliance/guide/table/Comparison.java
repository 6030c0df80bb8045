package cn.medalliance.guide.table;

import java.math.BigDecimal;
import java.util.Set;

/** How a condition of a decision table compares a fact with its value. */
public enum Comparison {
    /** Less than the number. */
    BELOW("<"),
    /** The number or less. */
    AT_MOST("<="),
    /** The number or more. */
    AT_LEAST(">="),
    /** More than the number. */
    ABOVE(">"),
    /** The same text. */
    EQUAL("="),
    /** One of the texts, which are separated by bars. */
    ONE_OF("in");

    private final String sign;

    Comparison(String sign) {
        this.sign = sign;
    }

    /** As it stands in the tables. */
    public String sign() {
        return sign;
    }

    /**
     * The comparison with this sign in the tables.
     *
     * @throws IllegalStateException when there is none
     */
    static Comparison of(String sign) {
        for (Comparison each : values()) {
            if (each.sign.equals(sign)) {
                return each;
            }
        }
        throw new IllegalStateException("there is no comparison " + sign);
    }

    /** Whether it compares numbers. */
    boolean isNumeric() {
        return switch (this) {
            case BELOW, AT_MOST, AT_LEAST, ABOVE -> true;
            case EQUAL, ONE_OF -> false;
        };
    }

    boolean holds(BigDecimal fact, BigDecimal value) {
        int order = fact.compareTo(value);
        return switch (this) {
            case BELOW -> order < 0;
            case AT_MOST -> order <= 0;
            case AT_LEAST -> order >= 0;
            case ABOVE -> order > 0;
            case EQUAL, ONE_OF -> throw new IllegalStateException(this + " compares texts");
        };
    }

    boolean holds(String fact, Set<String> values) {
        return switch (this) {
            case EQUAL, ONE_OF -> values.contains(fact);
            case BELOW, AT_MOST, AT_LEAST, ABOVE -> throw new IllegalStateException(this + " compares numbers");
        };
    }
}
