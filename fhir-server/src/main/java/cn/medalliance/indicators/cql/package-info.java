/**
 * The guide's CQL, evaluated by the engine of cqframework: of one person. Begin at {@code CqlIndicators}. Knows no database; whoever asks
 * brings the records.
 */
@NullMarked
package cn.medalliance.indicators.cql;

import org.jspecify.annotations.NullMarked;
