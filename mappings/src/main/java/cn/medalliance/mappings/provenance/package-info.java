/** Where what a row or message became comes from. Begin at {@code ProvenanceStep}. */
@NullMarked
package cn.medalliance.mappings.provenance;

import org.jspecify.annotations.NullMarked;
