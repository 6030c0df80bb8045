package cn.medalliance.indicators.model;

import cn.medalliance.shared.SmallCounts;
import cn.medalliance.shared.Told;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many are in each population of an indicator.
 *
 * @param denominator of the initial population, with those who are excluded from it
 * @param numerator of the denominator, without who is excluded
 * @param median of the amounts; null where there are none
 */
public record Counts(
        long initialPopulation,
        long denominator,
        long excluded,
        long numerator,
        @Nullable BigDecimal median) implements Told<Counts> {

    public static final Counts NONE = new Counts(0, 0, 0, 0, null);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Of people of whom nothing else is counted. */
    public static Counts of(long people) {
        return new Counts(people, people, 0, 0, null);
    }

    /** Per cent of the denominator without who is excluded, to two places; the median of a continuous variable; none without anybody. */
    public Optional<BigDecimal> score(Scoring scoring) {
        return switch (scoring) {
            case COHORT -> Optional.empty();
            case CONTINUOUS_VARIABLE -> Optional.ofNullable(median);
            case PROPORTION, RATIO -> {
                long of = denominator - excluded;
                yield of == 0
                        ? Optional.empty()
                        : Optional.of(BigDecimal.valueOf(numerator)
                                .multiply(HUNDRED)
                                .divide(BigDecimal.valueOf(of), 2, RoundingMode.HALF_UP));
            }
        };
    }

    /** Whether one of the counts, or of the differences between them, is of fewer than five people and not of nobody. */
    @Override
    public boolean isSmall() {
        return SmallCounts.areFew(initialPopulation, denominator, excluded, numerator);
    }

    @Override
    public long size() {
        return initialPopulation;
    }

    /** Of both together, if nobody is in both; without a median. */
    @Override
    public Counts with(Counts other) {
        return new Counts(
                initialPopulation + other.initialPopulation,
                denominator + other.denominator,
                excluded + other.excluded,
                numerator + other.numerator,
                null);
    }
}
