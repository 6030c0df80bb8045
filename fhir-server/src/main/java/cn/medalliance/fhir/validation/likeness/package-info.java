/**
 * Whether a resource is like one that HL7's validator found clean: begin at {@code Likeness}.
 *
 * <p>A validator's word is a function of the text. Two resources that differ only in values which no rule looks at, and for which all
 * rules that look at other values say the same, get the same word. So what was clean once is clean again, and nothing here knows how
 * slices, cardinalities or bindings are judged. {@code docs/adr/0031-certainty-before-the-validator.md} has the argument.
 */
@NullMarked
package cn.medalliance.fhir.validation.likeness;

import org.jspecify.annotations.NullMarked;
