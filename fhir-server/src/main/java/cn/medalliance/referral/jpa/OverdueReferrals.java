package cn.medalliance.referral.jpa;

import cn.medalliance.guide.table.ReferralDirection;
import cn.medalliance.provenance.NamedActivity;
import cn.medalliance.referral.model.ClockKind;
import cn.medalliance.referral.model.Fact;
import cn.medalliance.referral.model.Role;
import cn.medalliance.referral.model.TaskMove;
import cn.medalliance.referral.model.TaskMoves;
import java.time.Clock;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Flag.FlagStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What happens when a clock runs out: the server accepts what its direction lets it accept, ends a referral to whose appointment
 * nobody came, and in every case raises an alert with a task for who is late. Done twice it is done once: the alert's id is
 * made of the task and the clock.
 */
final class OverdueReferrals {

    /** What the placer is late with. */
    private static final Set<ClockKind> PLACERS =
            EnumSet.of(ClockKind.TRACKING, ClockKind.NO_SHOW, ClockKind.LATE_PAYLOAD);

    private final TransactionTemplate transactions;
    private final StoredReferrals stored;
    private final Words words;
    private final Parties parties;
    private final TaskMoves moves;
    private final TaskFacts facts;
    private final FollowUps followUps;
    private final ReferralClocks clocks;
    private final Clock clock;

    OverdueReferrals(
            TransactionTemplate transactions,
            StoredReferrals stored,
            Words words,
            Parties parties,
            TaskMoves moves,
            TaskFacts facts,
            FollowUps followUps,
            ReferralClocks clocks,
            Clock clock) {
        this.transactions = transactions;
        this.stored = stored;
        this.words = words;
        this.parties = parties;
        this.moves = moves;
        this.facts = facts;
        this.followUps = followUps;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** A clock, named by its task and kind, ran out. */
    void ranOut(String instance) {
        int slash = instance.indexOf('/');
        String id = instance.substring(0, slash);
        ClockKind kind = ClockKind.of(instance.substring(slash + 1)).orElseThrow();
        transactions.executeWithoutResult(status -> stored.read(Task.class, id).ifPresent(seen -> {
            stored.lock(List.of(String.valueOf(seen.getFocus()
                    .getReferenceElement()
                    .toUnqualifiedVersionless()
                    .getValue())));
            // As it is now that nobody else moves it.
            stored.read(Task.class, id).filter(task -> clocks.runs(task, kind)).ifPresent(task -> ranOut(task, kind));
        }));
    }

    private void ranOut(Task task, ClockKind kind) {
        Optional<ServiceRequest> request = stored.read(ServiceRequest.class, task.getFocus());
        if (request.isEmpty() || stored.isThere("Flag", alertId(task, kind))) {
            return;
        }
        alert(task, request.get(), kind);
        Optional<ReferralDirection> direction = facts.direction(request.get());
        switch (kind) {
            case ACKNOWLEDGE, ACCEPT -> {
                if (direction.filter(ReferralDirection::acceptedAtOnce).isPresent() && task.hasOwner()) {
                    move(task, request.get(), TaskStatus.ACCEPTED, "accepted");
                }
            }
            case NO_SHOW -> {
                task.setStatusReason(words.concept("mca-cancel-reason-task", "no-show"));
                move(task, request.get(), TaskStatus.FAILED, "no-show");
            }
            case FIRST_CONTACT, FIRST_VISIT, LATE_PAYLOAD, TRACKING -> {
                // Somebody is told; the referral stands as it is.
            }
        }
    }

    /** The server's own move is held against the table like everybody's. */
    private void move(Task task, ServiceRequest request, TaskStatus status, String businessStatus) {
        Task before = task.copy();
        task.setStatus(status);
        task.setBusinessStatus(words.concept("mca-referral-business-status", businessStatus));
        task.setLastModified(Date.from(clock.instant()));
        TaskMove move = facts.move(before, task, request, Set.of(Role.SERVER));
        Set<Fact> known = EnumSet.of(Fact.TIME_IS_OUT);
        known.addAll(move.facts());
        String row = moves.judge(new TaskMove(move.from(), move.to(), move.roles(), known, move.missing()));
        NamedActivity.note(task, words.coding("mca-referral-transition", row));
        stored.update(task);
        stored.flush();
        followUps.after(row, task);
    }

    private void alert(Task task, ServiceRequest request, ClockKind kind) {
        boolean isPlacers = PLACERS.contains(kind) || !task.hasOwner();
        Optional<Reference> late =
                isPlacers ? parties.organizationOf(request.getRequester()) : parties.organizationOf(task.getOwner());
        Flag alert = new Flag();
        alert.setId("Flag/" + alertId(task, kind));
        alert.getMeta().addProfile(words.profile("mca-alert"));
        alert.setStatus(FlagStatus.ACTIVE);
        alert.addCategory(words.concept("mca-alert-category", "programme"));
        alert.setCode(words.concept("mca-alert", kind == ClockKind.TRACKING ? "referral-untracked" : "referral-sla"));
        alert.getCode().setText(kind.word());
        alert.setSubject(task.getFor());
        alert.getPeriod().setStartElement(now());
        alert.addExtension(new Extension(
                words.extension("alert-level"),
                words.concept("mca-alert-level", kind == ClockKind.ACKNOWLEDGE ? "critical" : "warn")));
        Reference itself = new Reference(task.getIdElement().toUnqualifiedVersionless());
        alert.addExtension(new Extension(words.extension("related-resource"), itself));
        alert.addExtension(new Extension(words.extension("related-resource"), task.getFocus()));
        stored.update(alert);
        Task duty = words.own()
                .workTask("alert-ack", new Reference("Flag/" + alertId(task, kind)), task.getFor(), clock.instant());
        duty.setId("Task/" + alertId(task, kind));
        duty.addPartOf(itself);
        late.ifPresent(duty::setOwner);
        stored.update(duty);
        alert.addExtension(new Extension(words.extension("ack-task"), new Reference("Task/" + alertId(task, kind))));
        stored.update(alert);
    }

    /** Made of what it is about, so that there is one. */
    private static String alertId(Task task, ClockKind kind) {
        return task.getIdElement().getIdPart() + "-" + kind.word();
    }

    private DateTimeType now() {
        return new DateTimeType(Date.from(clock.instant()));
    }
}
