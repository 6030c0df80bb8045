/**
 * Where what is stored came from: one Provenance for each request and whose data it wrote, made by the server or told by the
 * client, in the same transaction ({@code jpa}). Begin at {@code model.Provenances} and {@code jpa.ProvenanceInterceptor}.
 */
@NullMarked
package cn.medalliance.provenance;

import org.jspecify.annotations.NullMarked;
