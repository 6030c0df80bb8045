/**
 * How high somebody's risk is, by the guide's tables: begin at {@code HypertensionRisk} and {@code HighRisk}. Knows no server and
 * no database.
 */
@NullMarked
package cn.medalliance.risk.model;

import org.jspecify.annotations.NullMarked;
