/**
 * Every write of a referral held against the rules of {@code model}, at the end of its transaction; the operations on
 * referrals, which write as everybody writes. Begin at {@code ReferralGuard}.
 */
@NullMarked
package cn.medalliance.referral.jpa;

import org.jspecify.annotations.NullMarked;
