package cn.medalliance.referral.jpa;

import ca.uhn.fhir.model.api.annotation.Description;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import cn.medalliance.fhir.server.CreatedAnswer;
import cn.medalliance.referral.jpa.ReferralSubmission.Outcome;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** {@code POST [base]/ServiceRequest/$submit-referral}: 201 with what came of it; 200 when it was submitted before. */
public final class SubmitReferralProvider {

    private final ReferralSubmission submission;

    SubmitReferralProvider(ReferralSubmission submission) {
        this.submission = submission;
    }

    @Operation(name = "$submit-referral", typeName = "ServiceRequest")
    @Description(
            shortDefinition = "Submits a referral",
            value = "提交转诊申请及其资料，同一事务中建立转诊任务（上转另建追踪任务）；同一转诊单号重复提交时返回原结果。 Submits a referral with"
                    + " its documents; its task, and the tracking of an up-referral, are made in the same transaction. Sent"
                    + " again under the same number it is answered as before.")
    public Bundle submit(
            @OperationParam(name = "referral", min = 1, max = 1) Bundle referral,
            @OperationParam(name = "consent", max = 1) @Nullable Reference consent,
            RequestDetails request) {
        Outcome outcome = submission.submit(referral, consent, request);
        if (outcome.isNew()) {
            CreatedAnswer.note(request);
        }
        return outcome.answer();
    }
}
