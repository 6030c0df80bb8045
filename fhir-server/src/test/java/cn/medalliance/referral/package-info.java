/** Referrals over HTTP. Begin at {@code ReferralIT}. */
@NullMarked
package cn.medalliance.referral;

import org.jspecify.annotations.NullMarked;
