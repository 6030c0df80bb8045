package cn.medalliance.indicators.statistics;

import cn.medalliance.indicators.kept.Population;
import cn.medalliance.indicators.model.MeasurePeriod;
import java.math.BigDecimal;
import java.util.List;

/**
 * Which values are counted, and how.
 *
 * @param unit only values in this UCUM unit
 * @param period of the days of the measurements
 * @param bounds of the bins, rising: the first bin, 0, is below the first bound
 * @param abnormal the bins whose values are abnormal
 * @param population whose
 */
public record Question(
        Measurement measurement,
        String unit,
        MeasurePeriod period,
        List<BigDecimal> bounds,
        List<Integer> abnormal,
        Population population) {

    public Question {
        bounds = List.copyOf(bounds);
        abnormal = List.copyOf(abnormal);
    }

    /** The same of others. */
    public Question of(Population others) {
        return new Question(measurement, unit, period, bounds, abnormal, others);
    }

    /** The same of another time. */
    public Question in(MeasurePeriod other) {
        return new Question(measurement, unit, other, bounds, abnormal, population);
    }
}
