package cn.medalliance.referral.jpa;

import cn.medalliance.guide.table.ReferralDirection;
import cn.medalliance.referral.model.Directions;
import cn.medalliance.referral.model.Fact;
import cn.medalliance.referral.model.PayloadItem;
import cn.medalliance.referral.model.Role;
import cn.medalliance.referral.model.Stage;
import cn.medalliance.referral.model.TaskMove;
import cn.medalliance.referral.model.TaskMoves;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;

/** What is so when a fulfilment task changes, in the words of the model. */
final class TaskFacts {

    private static final List<String> CLINICAL = List.of(
            "arrived-encounter",
            "interim-report",
            "feedback-document",
            "down-referral",
            "medication-plan",
            "followup-plan");
    private static final Set<TaskStatus> AGREED = Set.of(TaskStatus.ACCEPTED, TaskStatus.COMPLETED);

    private final StoredReferrals stored;
    private final Words words;
    private final Parties parties;
    private final TaskMoves moves;
    private final Directions directions;
    private final CarriedPayload payload;

    TaskFacts(
            StoredReferrals stored,
            Words words,
            Parties parties,
            TaskMoves moves,
            Directions directions,
            CarriedPayload payload) {
        this.stored = stored;
        this.words = words;
        this.parties = parties;
        this.moves = moves;
        this.directions = directions;
        this.payload = payload;
    }

    Optional<ReferralDirection> direction(ServiceRequest request) {
        return directions.of(words.category(request), words.channel(request), Words.priority(request));
    }

    /** Whether nothing changed but remarks, identifiers and the time of the change. */
    boolean isRemarkOnly(Task before, Task after) {
        return bare(before).equalsDeep(bare(after))
                && !moves.isFinal(after.getStatus().toCode());
    }

    private static Task bare(Task task) {
        Task bare = task.copy();
        bare.setId((String) null);
        bare.setMeta(null);
        bare.setText(null);
        bare.setNote(null);
        bare.setIdentifier(null);
        bare.setLastModified(null);
        return bare;
    }

    TaskMove move(@Nullable Task before, Task after, ServiceRequest request, Set<Role> roles) {
        Set<Fact> facts = EnumSet.noneOf(Fact.class);
        Optional<ReferralDirection> direction = direction(request);
        add(facts, after.hasOwner(), Fact.OWNER);
        add(facts, request.getStatus() == ServiceRequestStatus.ACTIVE, Fact.REQUEST_ACTIVE);
        add(facts, after.hasStatusReason(), Fact.REASON);
        add(facts, direction.filter(Directions::isRedirectOnly).isPresent(), Fact.REDIRECT_ONLY);
        add(facts, direction.filter(ReferralDirection::acceptedAtOnce).isPresent(), Fact.ACCEPTED_AT_ONCE);
        add(
                facts,
                words.channel(request).equals("normal")
                        && !words.category(request).equals("down"),
                Fact.NORMAL_NOT_DOWN);
        add(facts, words.hasOutput(after, "appointment"), Fact.APPOINTMENT);
        add(facts, words.hasOutput(after, "arrived-encounter"), Fact.ARRIVED_ENCOUNTER);
        add(facts, words.hasOutput(after, "feedback-document"), Fact.FEEDBACK_DOCUMENT);
        add(facts, words.hasOutput(after, "outcome-note"), Fact.OUTCOME_NOTE);
        add(facts, CLINICAL.stream().anyMatch(kind -> words.hasOutput(after, kind)), Fact.CLINICAL_OUTPUT);
        add(facts, hasDownReferral(after, request), Fact.DOWN_REFERRAL);
        add(facts, redirected(after).isPresent(), Fact.REDIRECT_OF);
        add(facts, hasConsent(after, request), Fact.CONSENT);
        if (before != null) {
            add(facts, !before.getOwner().equalsDeep(after.getOwner()), Fact.OWNER_CHANGED);
            add(facts, !appointments(before).equals(appointments(after)), Fact.APPOINTMENT_CHANGED);
            add(facts, staged(before).equalsDeep(staged(after)), Fact.STAGE_OR_INPUT_ONLY);
            add(facts, isAbortAgreed(after), Fact.ABORT_AGREED);
        }
        return new TaskMove(
                before == null ? Stage.NONE : stage(before),
                stage(after),
                roles,
                facts,
                missing(before, after, request));
    }

    private Stage stage(Task task) {
        return new Stage(task.getStatus().toCode(), words.businessStatus(task));
    }

    /** Only what is sent is looked at whole. */
    private Set<PayloadItem> missing(@Nullable Task before, Task after, ServiceRequest request) {
        boolean isSent =
                after.getStatus() == TaskStatus.REQUESTED && (before == null || before.getStatus() == TaskStatus.DRAFT);
        return !isSent
                ? Set.of()
                : direction(request)
                        .map(direction -> Directions.missing(direction, payload.of(request)))
                        .orElse(Set.of());
    }

    /** Whether something of what may be sent later has not come. */
    boolean isIncomplete(ServiceRequest request) {
        return direction(request)
                .filter(direction -> !direction.latePayload().isEmpty())
                .filter(direction ->
                        !Directions.missingLate(direction, payload.of(request)).isEmpty())
                .isPresent();
    }

    private List<String> appointments(Task task) {
        return words.outputs(task, "appointment")
                .map(output -> output.getValue() instanceof Reference reference
                        ? String.valueOf(reference.getReference())
                        : "")
                .toList();
    }

    private static Task staged(Task task) {
        Task staged = bare(task);
        staged.setBusinessStatus(null);
        staged.setStatusReason(null);
        staged.setInput(null);
        return staged;
    }

    private boolean hasDownReferral(Task task, ServiceRequest request) {
        return words.outputs(task, "down-referral")
                .map(output -> output.getValue() instanceof Reference reference ? reference : null)
                .filter(Objects::nonNull)
                .flatMap(reference -> stored.read(ServiceRequest.class, reference).stream())
                .anyMatch(down -> words.category(down).equals("down")
                        && down.getRequisition().hasValue()
                        && down.getRequisition()
                                .getValue()
                                .equals(request.getRequisition().getValue()));
    }

    private boolean hasConsent(Task task, ServiceRequest request) {
        Stream<Reference> named = Stream.concat(
                words.inputs(task, "consent"),
                request.getSupportingInfo().stream()
                        .filter(reference ->
                                "Consent".equals(reference.getReferenceElement().getResourceType())));
        return named.allMatch(reference -> stored.read(Consent.class, reference)
                .filter(consent -> consent.getStatus() == ConsentState.ACTIVE)
                .filter(consent -> String.valueOf(
                                consent.getPatient().getReferenceElement().getIdPart())
                        .equals(request.getSubject().getReferenceElement().getIdPart()))
                .isPresent());
    }

    private boolean isAbortAgreed(Task task) {
        return stored.tasksOf("Task", task.getIdElement().getIdPart()).stream()
                .anyMatch(asked -> words.kind(asked).filter(Words.ABORT::equals).isPresent()
                        && AGREED.contains(asked.getStatus()));
    }

    private Optional<Reference> redirected(Task task) {
        Extension named = task.getExtensionByUrl(words.extension("redirect-of"));
        return Optional.ofNullable(named)
                .map(Extension::getValue)
                .filter(Reference.class::isInstance)
                .map(Reference.class::cast);
    }

    /**
     * What must hold beside the table once a move is allowed.
     *
     * @throws Refusal 422
     */
    void checkMoved(String row, @Nullable Task before, Task after, ServiceRequest request) {
        check(
                id(after.getFor()).equals(id(request.getSubject())),
                "mca-ref-8",
                "任务与申请须为同一居民。 The task is for another resident than the request.",
                "Task.for");
        check(
                request.getRequisition().equalsDeep(after.getGroupIdentifier())
                        || String.valueOf(request.getRequisition().getValue())
                                .equals(after.getGroupIdentifier().getValue()),
                "mca-ref-8",
                "任务与申请的闭环号须相同。 The task has another loop number than the request.",
                "Task.groupIdentifier");
        if (before == null) {
            check(
                    stored.tasksOf("ServiceRequest", request.getIdElement().getIdPart()).stream()
                                    .filter(task -> words.kind(task)
                                            .filter(Words.FULFIL::equals)
                                            .isPresent())
                                    .filter(task ->
                                            !moves.isFinal(task.getStatus().toCode()))
                                    .count()
                            <= 1,
                    "mca-ref-9",
                    "同一申请只能有一个未结任务。 A request has one open task only.",
                    "Task.focus");
        }
        switch (row) {
            case "T01" -> checkOwner(after, request);
            case "T04" -> {
                String reason = words.code(after.getStatusReason(), "mca-reject-reason");
                check(
                        direction(request)
                                .filter(direction -> !Directions.mayDeclineFor(direction, reason))
                                .isEmpty(),
                        "T04",
                        "该方向不能以此原因拒绝。 This direction is not declined for this reason.",
                        "Task.statusReason");
            }
            case "T19" -> {
                Optional<Task> declined = redirected(after).flatMap(old -> stored.read(Task.class, old));
                check(
                        declined.filter(old -> old.getStatus() == TaskStatus.REJECTED)
                                .filter(old -> id(old.getFocus()).equals(id(after.getFocus())))
                                .isPresent(),
                        "T19",
                        "所接替的任务须属同一申请且已被拒绝。 What it takes over is a declined task of the same request.",
                        "Task.extension");
            }
            default -> {
                // Nothing more.
            }
        }
        boolean isFirst = Set.of("first-contact", "first-visit").contains(words.businessStatus(after));
        check(
                !isFirst || words.category(request).equals("down"),
                "mca-ref-6",
                "首次联系与首访只用于下转。 First contact and first visit are of a down-referral.",
                "Task.businessStatus");
    }

    private void checkOwner(Task task, ServiceRequest request) {
        Set<String> targets = new java.util.HashSet<>();
        request.getPerformer().forEach(performer -> parties.idOf(performer).ifPresent(targets::add));
        Optional<String> owner = parties.idOf(task.getOwner());
        check(
                targets.isEmpty() || owner.isEmpty() || targets.contains(owner.get()),
                "mca-ref-4",
                "承接方须为申请的接收机构。 The owner is the organisation that the request is addressed to.",
                "Task.owner");
    }

    private static void check(boolean holds, String rule, String sentence, String element) {
        if (!holds) {
            throw Refusal.ofRule(ErrorCode.INCOMPLETE_REFERRAL, rule, sentence, element);
        }
    }

    private static String id(Reference reference) {
        return String.valueOf(reference.getReferenceElement().getIdPart());
    }

    private static void add(Set<Fact> facts, boolean isSo, Fact fact) {
        if (isSo) {
            facts.add(fact);
        }
    }
}
