/**
 * Slots and the appointments that hold them: a slot is held once, by whichever way it is written, and what is kept for a channel
 * is given to its referrals alone. The rules are in {@code model}, begin at {@code model.BookingRules}; {@code jpa} holds every
 * write against them, begin at {@code jpa.SlotGuard}.
 */
@NullMarked
package cn.medalliance.scheduling;

import org.jspecify.annotations.NullMarked;
