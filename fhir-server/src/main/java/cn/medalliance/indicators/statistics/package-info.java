/**
 * Statistics of measurements over the tables of the views: begin at {@code ObservedCounts}. Whose, and what of it is told, is not
 * decided here.
 */
@NullMarked
package cn.medalliance.indicators.statistics;

import org.jspecify.annotations.NullMarked;
