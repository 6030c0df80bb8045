package cn.medalliance.indicators.cql;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One in an indicator's initial population.
 *
 * @param key the id of the person, or of the resource that is the unit, or {@code person/programme}
 * @param denominator whether it is in the denominator
 * @param exclusion whether it is excluded, if it is in the denominator
 * @param numerator whether it is in the numerator, if it is in the denominator and not excluded
 * @param amount of indicators with a value
 */
public record CountedUnit(
        String key,
        boolean denominator,
        boolean exclusion,
        boolean numerator,
        @Nullable BigDecimal amount) {}
