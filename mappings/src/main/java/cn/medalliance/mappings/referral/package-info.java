/**
 * Referrals that other systems send, whichever format they come in: what a source says of one, and the draft that it becomes.
 *
 * <p>Begin at {@code ReferralDraftStep}. It knows no format; a format reads its own into a {@code SentReferral}. What a follow-up form
 * notes of a referral that is over is another matter ({@code followup}).
 */
@NullMarked
package cn.medalliance.mappings.referral;

import org.jspecify.annotations.NullMarked;
