/**
 * Where what a row or message became comes from. Begin at {@code SourcedTransaction}: it tells each resource its source and profile and
 * puts the Provenance of them all behind them; {@code ProvenanceStep} makes that.
 */
@NullMarked
package cn.medalliance.mappings.provenance;

import org.jspecify.annotations.NullMarked;
