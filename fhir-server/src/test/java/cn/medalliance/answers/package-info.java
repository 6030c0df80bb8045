/**
 * Questions whose answers are known, because the test looks at every resource itself. A server of its own holds nothing
 * but a small demo county, so that totals over whole types have known answers too. Begin at {@code KnownAnswersIT}; a new
 * question is a line there.
 */
@NullMarked
package cn.medalliance.answers;

import org.jspecify.annotations.NullMarked;
