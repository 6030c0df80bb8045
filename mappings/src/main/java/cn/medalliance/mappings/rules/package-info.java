/**
 * The guide's own invariants, asked before a resource leaves: a row that breaks one is told so by the guide's words.
 *
 * <p>Begin at {@code ProfileRules}. It judges only what the alliance added to FHIR; whole validation is the server's.
 *
 * <p>{@code InvariantCompiler} makes of an expression what can be run a hundred thousand times a second. It knows the part of FHIRPath
 * that the guide uses, and of values only those of which the answer is plain; all else is asked of HAPI's engine, whose word it is.
 */
@NullMarked
package cn.medalliance.mappings.rules;

import org.jspecify.annotations.NullMarked;
