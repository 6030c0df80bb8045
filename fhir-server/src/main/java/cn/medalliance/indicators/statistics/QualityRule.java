package cn.medalliance.indicators.statistics;

/**
 * A rule of data quality.
 *
 * @param unit the type of the resources that it checks
 * @param query a row for each that it checks: {@code unit_key}, {@code patient_key}, {@code organization_key}, {@code is_fault}. Named
 *     parameters are {@code :first_day}, {@code :last_day} and {@code :as_of}; views have no schema
 */
public record QualityRule(String id, String dimension, String unit, String query) {}
