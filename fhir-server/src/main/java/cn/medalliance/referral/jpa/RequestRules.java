package cn.medalliance.referral.jpa;

import cn.medalliance.guide.table.ReferralDirection;
import cn.medalliance.referral.model.CareLevel;
import cn.medalliance.referral.model.Directions;
import cn.medalliance.referral.model.Requesters;
import cn.medalliance.referral.model.Role;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/** What a request must be when it is placed, and how it may be amended afterwards (DOMAIN 4.12.5, 4.12.6). */
final class RequestRules {

    private static final Set<TaskStatus> NOT_YET_ACCEPTED =
            Set.of(TaskStatus.DRAFT, TaskStatus.REQUESTED, TaskStatus.RECEIVED);

    private final StoredReferrals stored;
    private final Words words;
    private final Parties parties;
    private final Directions directions;

    RequestRules(StoredReferrals stored, Words words, Parties parties, Directions directions) {
        this.stored = stored;
        this.words = words;
        this.parties = parties;
        this.directions = directions;
    }

    /**
     * Checks a request that becomes active.
     *
     * @param tasks its fulfilment tasks
     * @throws Refusal 422
     */
    void checkPlaced(ServiceRequest request, List<Task> tasks) {
        Optional<ReferralDirection> direction =
                directions.of(words.category(request), words.channel(request), Words.priority(request));
        check(
                direction.isPresent(),
                "mca-ref-1",
                "类别、通道与优先级的组合不在转诊方向表中。 No direction has this category, channel and priority.",
                "ServiceRequest.priority");
        check(
                tasks.stream().anyMatch(task -> task.getStatus() == TaskStatus.REQUESTED),
                "R01",
                "须以 $submit-referral 提交，或在同一事务中附上转诊任务。 A referral is placed by $submit-referral, or with its"
                        + " task in the same transaction.",
                "ServiceRequest.status");
        checkLevels(request);
        direction.ifPresent(its -> checkRequester(request, its));
        for (Reference reference : request.getBasedOn()) {
            Optional<ServiceRequest> up = stored.read(ServiceRequest.class, reference);
            check(
                    up.filter(its -> words.isReferral(its)
                                    && !String.valueOf(its.getRequisition().getValue())
                                            .equals(request.getRequisition().getValue()))
                            .isEmpty(),
                    "mca-ref-8",
                    "下转须沿用上转的闭环号。 It has another loop number than the referral that it is based on.",
                    "ServiceRequest.requisition");
        }
    }

    private void checkLevels(ServiceRequest request) {
        Optional<CareLevel> from = parties.idOf(request.getRequester()).flatMap(this::levelOf);
        for (Reference performer : request.getPerformer()) {
            Optional<CareLevel> to = parties.idOf(performer).flatMap(this::levelOf);
            if (from.isEmpty() || to.isEmpty()) {
                continue;
            }
            if (words.category(request).equals("up")) {
                check(
                        from.get().compareTo(to.get()) < 0,
                        "mca-ref-2",
                        "上转须转往更高层级。 An up-referral goes to a higher level.",
                        "ServiceRequest.performer");
                check(
                        !from.get().skipsTo(to.get())
                                || words.channel(request).equals("emergency")
                                || request.hasExtension(words.extension("bypass-reason")),
                        "mca-ref-2",
                        "越级转诊须写明原因。 A referral that skips a level says why.",
                        "ServiceRequest.extension");
            } else if (words.category(request).equals("down")) {
                check(
                        from.get().compareTo(to.get()) > 0,
                        "mca-ref-2",
                        "下转须转往更低层级。 A down-referral goes to a lower level.",
                        "ServiceRequest.performer");
            }
        }
    }

    /** Of a requester whose role is not said here nothing is known. */
    private void checkRequester(ServiceRequest request, ReferralDirection direction) {
        Set<String> roles = parties.rolesOf(request.getRequester());
        if (roles.isEmpty()) {
            return;
        }
        List<CareLevel> targets = request.getPerformer().stream()
                .flatMap(performer -> parties.idOf(performer).stream())
                .flatMap(organization -> levelOf(organization).stream())
                .toList();
        check(
                Requesters.mayAsk(
                        direction,
                        roles,
                        parties.idOf(request.getRequester()).flatMap(this::levelOf),
                        targets,
                        request.hasExtension(words.extension("bypass-reason"))),
                "mca-ref-15",
                "申请人的角色不能提出此类转诊（见转诊方向表）。 Whoever has this role does not ask for such a referral.",
                "ServiceRequest.requester");
    }

    private Optional<CareLevel> levelOf(String organization) {
        return CareLevel.of(parties.typesOf(organization));
    }

    /**
     * Checks a change of what a request says: it is its placer's; once the referral is accepted, more may be said but nothing
     * taken back.
     *
     * @throws Refusal 403 or 422
     */
    void checkAmendment(ServiceRequest before, ServiceRequest after, Set<Role> roles, Collection<Task> tasks) {
        if (!roles.contains(Role.PLACER)) {
            throw Refusal.ofRule(
                    ErrorCode.WRONG_ROLE,
                    "R01",
                    "申请由转出方书写。 The request is written by its placer.",
                    "ServiceRequest.requester");
        }
        boolean isAccepted = tasks.stream().anyMatch(task -> !NOT_YET_ACCEPTED.contains(task.getStatus()));
        boolean isAdded = contains(after.getSupportingInfo(), before.getSupportingInfo())
                && contains(after.getNote(), before.getNote())
                && contains(after.getReasonReference(), before.getReasonReference())
                && bare(before).equalsDeep(bare(after));
        if (isAccepted && !isAdded) {
            throw Refusal.ofRule(
                    ErrorCode.ILLEGAL_TRANSITION,
                    "R01",
                    "接收后只能补充资料与备注。 After acceptance documents and notes may be added, nothing else.",
                    "ServiceRequest");
        }
    }

    private static ServiceRequest bare(ServiceRequest request) {
        ServiceRequest bare = request.copy();
        bare.setId((String) null);
        bare.setMeta(null);
        bare.setText(null);
        bare.setSupportingInfo(null);
        bare.setReasonReference(null);
        bare.setNote(null);
        bare.setIdentifier(null);
        return bare;
    }

    private static boolean contains(List<? extends Base> all, List<? extends Base> some) {
        return some.stream().allMatch(each -> all.stream().anyMatch(each::equalsDeep));
    }

    private static void check(boolean holds, String rule, String sentence, String element) {
        if (!holds) {
            throw Refusal.ofRule(ErrorCode.INCOMPLETE_REFERRAL, rule, sentence, element);
        }
    }
}
