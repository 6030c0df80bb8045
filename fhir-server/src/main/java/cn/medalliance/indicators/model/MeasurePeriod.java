package cn.medalliance.indicators.model;

import java.time.LocalDate;

/**
 * From the first to the last day, both included.
 *
 * @throws IllegalArgumentException when it ends before it begins
 */
public record MeasurePeriod(LocalDate first, LocalDate last) {
    public MeasurePeriod {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("the period ends before it begins");
        }
    }
}
