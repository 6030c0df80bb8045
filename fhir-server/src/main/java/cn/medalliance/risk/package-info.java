/**
 * Risk: the stratification of people with hypertension, kept as data arrive, and the screening for those at high risk, {@code
 * $screen-high-risk} ({@code .jpa}). The rules are {@code .model}.
 */
@NullMarked
package cn.medalliance.risk;

import org.jspecify.annotations.NullMarked;
