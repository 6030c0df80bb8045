/**
 * Provenances where they touch HAPI's storage: what a request writes is noted ({@code ProvenanceInterceptor}), and told at
 * the end of its transaction ({@code RequestWrites}).
 */
@NullMarked
package cn.medalliance.provenance.jpa;

import org.jspecify.annotations.NullMarked;
