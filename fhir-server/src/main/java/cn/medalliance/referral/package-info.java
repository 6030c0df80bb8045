/**
 * Referrals: the placer's request and the task by which it is fulfilled, moved by the tables of the guide alone, whichever way
 * they are written. The rules are in {@code model}, begin at {@code model.TaskMoves}; {@code jpa} holds every write against
 * them, begin at {@code jpa.ReferralGuard}. Other features meet them by {@code Referrals}.
 */
@NullMarked
package cn.medalliance.referral;

import org.jspecify.annotations.NullMarked;
