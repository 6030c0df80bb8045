/**
 * The guide's own invariants, asked before a resource leaves: a row that breaks one is told so by the guide's words.
 *
 * <p>Begin at {@code ProfileRules}. It judges only what the alliance added to FHIR; whole validation is the server's.
 */
@NullMarked
package cn.medalliance.mappings.rules;

import org.jspecify.annotations.NullMarked;
