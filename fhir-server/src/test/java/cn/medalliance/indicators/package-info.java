/**
 * The indicators' other author: CQL of the guide ({@code ig/input/cql}), run by the CQL engine over resources in memory. What the
 * server works out by SQL has to be the same. Begin at {@code CqlOracle}; {@code BoundaryCohort} has people on both sides of each
 * condition, {@code RandomCounty} a county by chance.
 */
@NullMarked
package cn.medalliance.indicators;

import org.jspecify.annotations.NullMarked;
