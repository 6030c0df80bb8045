/**
 * Stratifies as data arrive ({@code RiskInterceptor}) and screens in the background ({@code ScreeningProvider}, {@code Screenings},
 * {@code ScreeningRun}).
 */
@NullMarked
package cn.medalliance.risk.jpa;

import org.jspecify.annotations.NullMarked;
