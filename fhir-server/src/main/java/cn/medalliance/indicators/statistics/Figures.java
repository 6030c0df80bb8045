package cn.medalliance.indicators.statistics;

import cn.medalliance.indicators.model.PeopleCounts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is said of some measurements.
 *
 * @param abnormal measurements that are abnormal
 * @param abnormalPeople who have one
 * @param normalPeople who have one that is not
 * @param values null without measurements
 */
public record Figures(
        long measurements,
        long people,
        long abnormal,
        long abnormalPeople,
        long normalPeople,
        @Nullable Values values) {

    /** Of nothing. */
    public static final Figures NONE = new Figures(0, 0, 0, 0, 0, null);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * Of values, in their unit.
     *
     * @param deviation standard deviation of a sample; null of one value
     * @param variance of a sample; null of one value
     * @param percentiles at 5, 25, 50, 75 and 95 per cent, between two values on the straight line from one to the other
     */
    public record Values(
            BigDecimal mean,
            BigDecimal minimum,
            BigDecimal maximum,
            BigDecimal sum,
            @Nullable BigDecimal deviation,
            @Nullable BigDecimal variance,
            List<BigDecimal> percentiles) {

        public Values {
            percentiles = List.copyOf(percentiles);
        }

        public BigDecimal median() {
            return percentiles.get(2);
        }
    }

    /** How many different people could be told of by these figures, or by differences between them. */
    public PeopleCounts told() {
        return PeopleCounts.of(people, abnormalPeople, normalPeople, people - abnormalPeople, people - normalPeople);
    }

    /** The share of abnormal measurements in per cent, to two places. */
    public Optional<BigDecimal> abnormalRate() {
        return percent(abnormal, measurements);
    }

    /** A share in per cent, to two places; none of nothing. */
    public static Optional<BigDecimal> percent(long part, long of) {
        return of == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(part)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(of), 2, RoundingMode.HALF_UP));
    }
}
