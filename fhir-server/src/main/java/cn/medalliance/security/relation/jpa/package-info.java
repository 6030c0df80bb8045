/**
 * Which organisation stands in which relation to which patient: derived from what is written, kept in a table beside it.
 * Begin at {@code RelationFacts}; {@code RelationKeeper} keeps the table.
 */
@NullMarked
package cn.medalliance.security.relation.jpa;

import org.jspecify.annotations.NullMarked;
