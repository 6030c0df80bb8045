/**
 * Composite searches that mean what they say: code and value of one component, not a code of one component and a
 * value of another.
 *
 * <p>HAPI answers a composite with two independent conditions on the resource. Here each pair is written as one index
 * row ({@code PairExtractor}) under parameters of our own that clients cannot see ({@code PairParameter}), and a query
 * is turned into a query of these rows ({@code CompositeRewriter}) just before its SQL is made, wherever it came from.
 * Composites without such rows are refused. Begin at {@code PairKeys}.
 */
@NullMarked
package cn.medalliance.fhir.search.composite;

import org.jspecify.annotations.NullMarked;
