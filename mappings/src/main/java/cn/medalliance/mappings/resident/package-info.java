/**
 * Who a row or message is about, whichever format it comes in: residents by their numbers, the systems of those numbers, days.
 *
 * <p>Begin at {@code ResidentStep}. It knows no format; who uses it puts what the source says into {@code ResidentCells}.
 */
@NullMarked
package cn.medalliance.mappings.resident;

import org.jspecify.annotations.NullMarked;
