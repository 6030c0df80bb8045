package cn.medalliance.mappings.referral;

import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;

/**
 * What a source tells of the task of a referral.
 *
 * @param number the referral's number, by which placer and receiver know it
 * @param status where the task is to stand
 * @param businessStatus the same in the alliance's words, a code of {@code mca-referral-business-status}
 * @param at when it is written down, by the clock of who does: a sender's may be slow
 * @param reason why; null where nothing has to be explained
 */
public record ReferralMove(
        String number,
        TaskStatus status,
        String businessStatus,
        DateTimeType at,
        @Nullable Reason reason) {

    /**
     * Why a referral is declined or cancelled.
     *
     * @param codes the code system, one of the alliance's own
     * @param code its code; {@code other} where only the words say it
     * @param text the words, as they were sent
     */
    public record Reason(String codes, String code, String text) {}
}
