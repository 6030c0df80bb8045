package cn.medalliance.referral.jpa;

import cn.medalliance.fhir.storage.TransactionWork;
import cn.medalliance.referral.model.RequestMoves;
import cn.medalliance.referral.model.Role;
import cn.medalliance.referral.model.SideTaskMoves;
import cn.medalliance.referral.model.TaskMoves;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a transaction wrote of referrals against the guide's tables, at its end, and does what follows from it. It is
 * asked for every write, so that an operation, an update, a patch and a transaction get the same answers, in this order: a
 * duplicate (409), a move that there is not (422), a role that may not (403), what is missing (422).
 */
final class ReferralGuard {

    private static final String NONE = "NONE";

    private static final Set<ServiceRequestStatus> OVER = EnumSet.of(
            ServiceRequestStatus.COMPLETED, ServiceRequestStatus.REVOKED, ServiceRequestStatus.ENTEREDINERROR);

    private final StoredReferrals stored;
    private final Words words;
    private final Parties parties;
    private final ActingCallers callers;
    private final TaskMoves taskMoves;
    private final RequestMoves requestMoves;
    private final TaskFacts facts;
    private final DuplicateReferrals duplicates;
    private final RequestRules requestRules;
    private final FollowUps followUps;
    private final Submissions submissions;
    private final boolean admitsHistory;

    /** @param admitsHistory whether nobody in particular may bring in referrals as they stood in the past */
    ReferralGuard(
            StoredReferrals stored,
            Words words,
            Parties parties,
            ActingCallers callers,
            TaskMoves taskMoves,
            RequestMoves requestMoves,
            TaskFacts facts,
            DuplicateReferrals duplicates,
            RequestRules requestRules,
            FollowUps followUps,
            Submissions submissions,
            boolean admitsHistory) {
        this.stored = stored;
        this.words = words;
        this.parties = parties;
        this.callers = callers;
        this.taskMoves = taskMoves;
        this.requestMoves = requestMoves;
        this.facts = facts;
        this.duplicates = duplicates;
        this.requestRules = requestRules;
        this.followUps = followUps;
        this.submissions = submissions;
        this.admitsHistory = admitsHistory;
    }

    void judge(TransactionReferrals written) {
        stored.flush();
        Acting acting = callers.of(written.request());
        List<ReferralChange<ServiceRequest>> requests = new ArrayList<>();
        List<ReferralChange<Task>> tasks = new ArrayList<>();
        boolean isImport = admitsHistory(acting);
        written.requests().stream()
                .filter(change -> !(isImport && isHistoryOfRequest(change, written)))
                .forEach(requests::add);
        written.tasks().stream()
                .filter(change -> !(isImport && isHistory(change, written)))
                .forEach(tasks::add);
        for (ReferralChange<ServiceRequest> change : requests) {
            if (isPlaced(change)) {
                duplicates.check(change.after());
            }
        }
        List<Judged> judged = new ArrayList<>();
        for (ReferralChange<ServiceRequest> change : requests) {
            judgeRequest(change, acting).ifPresent(judged::add);
        }
        for (ReferralChange<Task> change : tasks) {
            judgeTask(change, acting).ifPresent(judged::add);
        }
        for (ReferralChange<ServiceRequest> change : requests) {
            if (isPlaced(change)) {
                submissions.keep(written.request(), change.after());
            }
        }
        TransactionWork.more(() -> judged.forEach(followUps::after));
    }

    /**
     * A move that was allowed.
     *
     * @param row the row of the table
     */
    record Judged(
            String row,
            @Nullable ReferralChange<ServiceRequest> request,
            @Nullable ReferralChange<Task> task) {}

    private static boolean isPlaced(ReferralChange<ServiceRequest> change) {
        boolean wasPlaced = change.before() != null && change.before().getStatus() != ServiceRequestStatus.DRAFT;
        return !wasPlaced && change.after().getStatus() == ServiceRequestStatus.ACTIVE;
    }

    /**
     * In open mode, who names no organisation and no role may bring in what was before there was this server: referrals of
     * which a task is born in a later status, and requests of which there is no task.
     */
    private boolean admitsHistory(Acting acting) {
        return admitsHistory && acting.isNobody();
    }

    private boolean isHistory(ReferralChange<Task> change, TransactionReferrals written) {
        return change.before() == null
                && (isLater(change.after())
                        || written.tasks().stream()
                                .anyMatch(other -> other.before() == null
                                        && isLater(other.after())
                                        && focus(other.after()).equals(focus(change.after()))));
    }

    private static boolean isLater(Task task) {
        return task.getStatus() != TaskStatus.DRAFT && task.getStatus() != TaskStatus.REQUESTED;
    }

    private static boolean isHistoryOfRequest(ReferralChange<ServiceRequest> change, TransactionReferrals written) {
        List<Task> tasks = written.tasks().stream()
                .map(ReferralChange::after)
                .filter(task ->
                        change.id().equals(task.getFocus().getReferenceElement().getIdPart()))
                .toList();
        return change.before() == null && (tasks.isEmpty() || tasks.stream().anyMatch(ReferralGuard::isLater));
    }

    private static String focus(Task task) {
        return id(task.getFocus());
    }

    private Optional<Judged> judgeRequest(ReferralChange<ServiceRequest> change, Acting acting) {
        ServiceRequest before = change.before();
        ServiceRequest after = change.after();
        List<Task> tasks = fulfilments(change.id());
        Optional<String> owner =
                tasks.stream().reduce((first, second) -> second).flatMap(task -> parties.idOf(task.getOwner()));
        Set<Role> roles = acting.roles(parties.idOf((before == null ? after : before).getRequester()), owner);
        if (tasks.isEmpty() && isOver(after) && (before == null || isOver(before))) {
            // History: nobody is asked to do anything. Who tells of it may know the placer by name alone, or be the
            // other side.
            roles.add(Role.PLACER);
        }
        String from = before == null ? NONE : before.getStatus().toCode();
        String to = after.getStatus().toCode();
        if (from.equals(to)) {
            requestRules.checkAmendment(java.util.Objects.requireNonNull(before), after, roles, tasks);
            return Optional.empty();
        }
        String row = requestMoves.judge(
                from,
                to,
                roles,
                tasks.stream().map(task -> task.getStatus().toCode()).toList());
        if (isPlaced(change)) {
            requestRules.checkPlaced(after, tasks);
        }
        return Optional.of(new Judged(row, change, null));
    }

    private static boolean isOver(ServiceRequest request) {
        return OVER.contains(request.getStatus());
    }

    private List<Task> fulfilments(String request) {
        return stored.tasksOf("ServiceRequest", request).stream()
                .filter(task -> words.kind(task).filter(Words.FULFIL::equals).isPresent())
                .toList();
    }

    private Optional<Judged> judgeTask(ReferralChange<Task> change, Acting acting) {
        Task before = change.before();
        Task after = change.after();
        String kind = words.kind(after).orElse("");
        if (before != null) {
            checkIdentity(before, after, kind);
        }
        return switch (kind) {
            case Words.TRACKING -> {
                judgeTracking(before, after, acting);
                yield Optional.of(new Judged("tracking", null, change));
            }
            case Words.ABORT -> {
                judgeAbort(before, after, acting);
                yield Optional.empty();
            }
            default -> judgeFulfilment(change, acting);
        };
    }

    /** What a task is about stays as it is. */
    private void checkIdentity(Task before, Task after, String kind) {
        boolean isSame = words.kind(before).orElse("").equals(kind)
                && id(before.getFocus()).equals(id(after.getFocus()))
                && id(before.getFor()).equals(id(after.getFor()))
                && before.getGroupIdentifier().equalsDeep(after.getGroupIdentifier());
        if (!isSame) {
            throw Refusal.ofRule(
                    ErrorCode.ILLEGAL_TRANSITION,
                    "mca-ref-8",
                    "任务的类型、申请、居民与闭环号不可变更。 A task's kind, request, resident and loop stay as they are.",
                    "Task.focus");
        }
    }

    private Optional<Judged> judgeFulfilment(ReferralChange<Task> change, Acting acting) {
        Task before = change.before();
        Task after = change.after();
        ServiceRequest request = stored.read(ServiceRequest.class, after.getFocus())
                .orElseThrow(() -> Refusal.ofRule(
                        ErrorCode.INCOMPLETE_REFERRAL,
                        "mca-ref-8",
                        "须指向转诊申请。 The task must have a referral request as its focus.",
                        "Task.focus"));
        Set<Role> roles = acting.roles(
                parties.idOf(request.getRequester()), parties.idOf((before == null ? after : before).getOwner()));
        if (before != null && facts.isRemarkOnly(before, after)) {
            if (roles.isEmpty()) {
                throw Refusal.ofRule(ErrorCode.WRONG_ROLE, "T17", "remark", "Task.note");
            }
            return Optional.empty();
        }
        String row = taskMoves.judge(facts.move(before, after, request, roles));
        facts.checkMoved(row, before, after, request);
        return Optional.of(new Judged(row, null, change));
    }

    private void judgeTracking(@Nullable Task before, Task after, Acting acting) {
        Optional<ServiceRequest> request = stored.read(ServiceRequest.class, after.getFocus());
        Set<Role> roles = acting.roles(request.flatMap(its -> parties.idOf(its.getRequester())), Optional.empty());
        if (before != null
                && before.getStatus() == after.getStatus()
                && !taskMoves.isFinal(after.getStatus().toCode())) {
            SideTaskMoves.judgeTracking("requested", "requested", roles, true);
            return;
        }
        SideTaskMoves.judgeTracking(
                before == null ? NONE : before.getStatus().toCode(),
                after.getStatus().toCode(),
                roles,
                after.hasExtension(words.extension("referral-outcome")));
    }

    private void judgeAbort(@Nullable Task before, Task after, Acting acting) {
        Optional<Task> fulfilment = stored.read(Task.class, after.getFocus());
        Optional<ServiceRequest> request =
                fulfilment.flatMap(task -> stored.read(ServiceRequest.class, task.getFocus()));
        Set<Role> roles = acting.roles(
                request.flatMap(its -> parties.idOf(its.getRequester())),
                fulfilment.flatMap(task -> parties.idOf(task.getOwner())));
        SideTaskMoves.judgeAbort(
                before == null ? NONE : before.getStatus().toCode(),
                after.getStatus().toCode(),
                roles,
                fulfilment.map(task -> task.getStatus().toCode()).orElse(NONE));
    }

    private static String id(Reference reference) {
        return String.valueOf(
                reference.getReferenceElement().toUnqualifiedVersionless().getValue());
    }
}
