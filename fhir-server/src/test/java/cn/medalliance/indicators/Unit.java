package cn.medalliance.indicators;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator says of one that is in its initial population.
 *
 * @param indicator {@code M01}
 * @param key the id of the person, or of the resource that is the unit, or {@code person/programme}
 * @param denominator whether it is in the denominator
 * @param exclusion whether it is excluded from the denominator
 * @param numerator whether it is in the numerator; never, when it is not in the denominator or excluded
 * @param amount of indicators with a value
 */
record Unit(
        String indicator,
        String key,
        boolean denominator,
        boolean exclusion,
        boolean numerator,
        @Nullable BigDecimal amount)
        implements Comparable<Unit> {

    private static final Comparator<Unit> ORDER = Comparator.comparing(Unit::indicator)
            .thenComparing(Unit::key)
            .thenComparing(Unit::denominator)
            .thenComparing(Unit::exclusion)
            .thenComparing(Unit::numerator)
            .thenComparing(Unit::amount, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** Puts each into one of the populations. */
    static Unit of(
            String indicator,
            String key,
            boolean denominator,
            boolean exclusion,
            boolean numerator,
            @Nullable BigDecimal amount) {
        boolean excluded = denominator && exclusion;
        return new Unit(
                indicator,
                key,
                denominator,
                excluded,
                denominator && !excluded && numerator,
                amount == null ? null : amount.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros());
    }

    @Override
    public int compareTo(Unit other) {
        return ORDER.compare(this, other);
    }
}
