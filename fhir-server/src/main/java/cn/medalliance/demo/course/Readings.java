package cn.medalliance.demo.course;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What was measured at one visit.
 *
 * @param fastingGlucose mmol/L; measured when diabetes is followed up
 * @param glycatedHaemoglobin %; every few months
 */
public record Readings(
        int systolic,
        int diastolic,
        int heartRate,
        BigDecimal weight,
        BigDecimal height,
        BigDecimal bodyMassIndex,
        int waist,
        @Nullable BigDecimal fastingGlucose,
        @Nullable BigDecimal glycatedHaemoglobin) {}
