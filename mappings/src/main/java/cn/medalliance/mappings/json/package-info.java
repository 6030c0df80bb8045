/**
 * Records in JSON as rows of a table: an array, one object after the other, or an array within an object.
 *
 * <p>Begin at {@code JsonTable.open}. An object is read when it is its turn; what a key means is not known here.
 */
@NullMarked
package cn.medalliance.mappings.json;

import org.jspecify.annotations.NullMarked;
