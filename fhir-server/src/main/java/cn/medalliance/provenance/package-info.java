/**
 * Where what is stored came from: one Provenance for each request and whose data it wrote, made by the server or told by the
 * client, in the same transaction ({@code jpa}). Begin at {@code model.Provenances} and {@code jpa.ProvenanceInterceptor}. Another feature names
 * what its change is by {@code NamedActivity}, and who makes it by {@code
 * CallerAgents}.
 */
@NullMarked
package cn.medalliance.provenance;

import org.jspecify.annotations.NullMarked;
