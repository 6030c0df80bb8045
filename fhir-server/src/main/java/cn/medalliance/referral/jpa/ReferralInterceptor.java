package cn.medalliance.referral.jpa;

import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import cn.medalliance.fhir.storage.LockingWriteListener;
import cn.medalliance.fhir.storage.TransactionWork;
import cn.medalliance.provenance.NamedActivity;
import cn.medalliance.referral.model.TaskMoves;
import cn.medalliance.security.caller.CallerKind;
import cn.medalliance.security.caller.CallerToken;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;

/**
 * Notes what a request writes of referrals, whichever way, for {@link ReferralGuard}. Writes on the same referral wait for
 * each other. What the server itself writes, and what a loader brings in, is not judged.
 */
@Interceptor
final class ReferralInterceptor extends LockingWriteListener {

    private final ReferralGuard guard;
    private final StoredReferrals stored;
    private final Words words;
    private final TaskMoves moves;

    ReferralInterceptor(ReferralGuard guard, StoredReferrals stored, Words words, TaskMoves moves) {
        this.moves = moves;
        this.guard = guard;
        this.stored = stored;
        this.words = words;
    }

    @Override
    protected void lock(IBaseResource resource, @Nullable RequestDetails request) {
        if (!isJudged(request)) {
            return;
        }
        List<String> keys = new ArrayList<>();
        if (resource instanceof ServiceRequest referral && words.isReferral(referral)) {
            Words.placerNumber(referral)
                    .ifPresent(number -> keys.add("number " + number.getSystem() + "|" + number.getValue()));
            keys.add("patient " + referral.getSubject().getReference());
            if (referral.getIdElement().hasIdPart()) {
                keys.add("ServiceRequest/" + referral.getIdElement().getIdPart());
            }
        } else if (resource instanceof Task task && words.kind(task).isPresent()) {
            Reference focus = task.getFocus();
            if ("ServiceRequest".equals(focus.getReferenceElement().getResourceType())) {
                keys.add("ServiceRequest/" + focus.getReferenceElement().getIdPart());
            }
        }
        stored.lock(keys);
    }

    @Override
    protected void written(Change change) {
        RequestDetails request = change.request();
        if (request == null || !isJudged(request)) {
            return;
        }
        if (change.resource() instanceof ServiceRequest after) {
            ServiceRequest before = (ServiceRequest) change.before();
            if (words.isReferral(after) || before != null && words.isReferral(before)) {
                if (change.isDeleted()) {
                    refuseDeletion(
                            after.getStatus() == ServiceRequestStatus.DRAFT
                                    || stored.tasksOf(
                                                    "ServiceRequest",
                                                    after.getIdElement().getIdPart())
                                            .isEmpty(),
                            "ServiceRequest");
                } else {
                    noted(request).add(before, after);
                }
            }
        } else if (change.resource() instanceof Task after) {
            Task before = (Task) change.before();
            if (words.kind(after).isPresent()
                    || before != null && words.kind(before).isPresent()) {
                if (change.isDeleted()) {
                    refuseDeletion(after.getStatus() == TaskStatus.DRAFT, "Task");
                } else {
                    name(before, after);
                    noted(request).add(before, after);
                }
            }
        }
    }

    /** Its Provenance names the row of the table. */
    private void name(@Nullable Task before, Task after) {
        boolean isMoved = before == null
                || before.getStatus() != after.getStatus()
                || !words.businessStatus(before).equals(words.businessStatus(after))
                || !before.getOwner().equalsDeep(after.getOwner());
        if (isMoved && words.kind(after).filter(Words.FULFIL::equals).isPresent()) {
            moves.rowOf(
                            before == null ? "NONE" : before.getStatus().toCode(),
                            after.getStatus().toCode(),
                            after.hasExtension(words.extension("redirect-of")))
                    .ifPresent(row -> NamedActivity.note(after, words.coding("mca-referral-transition", row)));
        }
    }

    private TransactionReferrals noted(RequestDetails request) {
        return TransactionWork.ofThisOne(TransactionReferrals.class, () -> new TransactionReferrals(guard, request));
    }

    private static void refuseDeletion(boolean isDraft, String type) {
        if (!isDraft) {
            throw Refusal.ofRule(
                    ErrorCode.ILLEGAL_TRANSITION,
                    "T14",
                    "只有草稿或没有任务的申请可以删除；录入错误请改状态。 Only a draft, or a request without tasks, is deleted; a wrong entry gets"
                            + " the status entered-in-error.",
                    type);
        }
    }

    private static boolean isJudged(@Nullable RequestDetails request) {
        return request != null
                && !(request instanceof SystemRequestDetails)
                && CallerToken.current()
                        .filter(caller -> caller.kind() == CallerKind.LOADER)
                        .isEmpty();
    }
}
