/**
 * Every write of slots and appointments held against the rules of {@code model}, at the end of its transaction; {@code $book},
 * which writes as everybody writes. Begin at {@code SlotGuard}.
 */
@NullMarked
package cn.medalliance.scheduling.jpa;

import org.jspecify.annotations.NullMarked;
