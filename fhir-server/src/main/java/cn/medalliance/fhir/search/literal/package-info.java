/**
 * Searches for a part of a text, in which every character stands for itself. HAPI hands the text to SQL's {@code LIKE} and
 * escapes only the percent sign: there an underscore would stand for any character, and a backslash would take the
 * meaning from the one that follows. Begin at {@code LikePattern}.
 */
@NullMarked
package cn.medalliance.fhir.search.literal;

import org.jspecify.annotations.NullMarked;
