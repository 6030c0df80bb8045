/**
 * Indicators of public health: whom each counts ({@code .model} what it is, {@code .kept} worked out over the tables of the views and
 * kept in step with them; {@code .cql} of one person, by the engine), and {@code Measure/$evaluate-measure} ({@code .jpa}). Besides, numbers that nobody keeps: of measurements and of
 * data quality ({@code .statistics}).
 */
@NullMarked
package cn.medalliance.indicators;

import org.jspecify.annotations.NullMarked;
