package cn.medalliance.referral.jpa;

import cn.medalliance.guide.table.ReferralDirection;
import cn.medalliance.referral.jpa.ReferralGuard.Judged;
import cn.medalliance.referral.model.Clocks;
import cn.medalliance.referral.model.TaskMoves;
import cn.medalliance.shared.CountyTime;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/**
 * What follows from a move, done by the server in the same transaction (DOMAIN 4.12.4, side effects): the request ends with
 * its task, the task with its request, the placer gets its tracking task, who was referred up pays no deductible.
 */
final class FollowUps {

    private static final Set<ServiceRequestStatus> ALIVE =
            Set.of(ServiceRequestStatus.DRAFT, ServiceRequestStatus.ACTIVE, ServiceRequestStatus.ONHOLD);
    private static final Set<AppointmentStatus> AHEAD =
            Set.of(AppointmentStatus.PROPOSED, AppointmentStatus.PENDING, AppointmentStatus.BOOKED);

    private final StoredReferrals stored;
    private final Words words;
    private final Parties parties;
    private final TaskMoves moves;
    private final TaskFacts facts;
    private final Clocks durations;
    private final ReferralClocks clocks;
    private final WaivedDeductibles deductibles;
    private final Clock clock;

    FollowUps(
            StoredReferrals stored,
            Words words,
            Parties parties,
            TaskMoves moves,
            TaskFacts facts,
            Clocks durations,
            ReferralClocks clocks,
            WaivedDeductibles deductibles,
            Clock clock) {
        this.stored = stored;
        this.words = words;
        this.parties = parties;
        this.moves = moves;
        this.facts = facts;
        this.durations = durations;
        this.clocks = clocks;
        this.deductibles = deductibles;
        this.clock = clock;
    }

    void after(Judged judged) {
        if (judged.task() != null) {
            after(judged.row(), judged.task().after());
        } else if (judged.request() != null) {
            afterRequest(judged.row(), judged.request().after());
        }
    }

    /** What follows from a move of a task. */
    void after(String row, Task task) {
        clocks.follow(task);
        Optional<ServiceRequest> found = stored.read(ServiceRequest.class, task.getFocus());
        if (found.isEmpty()) {
            return;
        }
        ServiceRequest request = found.get();
        switch (row) {
            case "T01" -> track(task, request);
            case "T04" -> cancelAppointments(request);
            case "T05", "T06", "T13" -> {
                cancelAppointments(request);
                if (!hasOpenTask(request)) {
                    end(request, ServiceRequestStatus.REVOKED);
                    closeTracking(request);
                }
            }
            case "T08" -> trackedAsMissing(request);
            case "T11" -> {
                end(request, ServiceRequestStatus.COMPLETED);
                facts.direction(request)
                        .filter(ReferralDirection::waivesDeductible)
                        .ifPresent(waives -> deductibles.after(request));
            }
            case "T14" -> {
                cancelAppointments(request);
                end(request, ServiceRequestStatus.ENTEREDINERROR);
                closeTracking(request);
            }
            default -> {
                // Nothing follows.
            }
        }
    }

    private void afterRequest(String row, ServiceRequest request) {
        switch (row) {
            case "R05" -> closeTasks(request, TaskStatus.CANCELLED, "cancelled-placer");
            case "R06" -> closeTasks(request, TaskStatus.ENTEREDINERROR, "wrong-entry");
            default -> {
                // Nothing follows.
            }
        }
    }

    private void closeTasks(ServiceRequest request, TaskStatus status, String businessStatus) {
        cancelAppointments(request);
        for (Task task : tasks(request, Words.FULFIL)) {
            if (!moves.isFinal(task.getStatus().toCode())) {
                task.setStatus(status);
                task.setBusinessStatus(words.concept("mca-referral-business-status", businessStatus));
                if (!task.hasStatusReason()) {
                    task.setStatusReason(reason(status));
                }
                touch(task);
                stored.update(task);
                clocks.follow(task);
            }
        }
        closeTracking(request);
    }

    private CodeableConcept reason(TaskStatus status) {
        return words.concept("mca-cancel-reason-task", status == TaskStatus.CANCELLED ? "other" : "wrong-entry");
    }

    /** The placer finds out within two weeks whether the resident arrived. */
    private void track(Task task, ServiceRequest request) {
        boolean isTracked = facts.direction(request)
                .flatMap(direction -> direction.tracking())
                .filter("referral.tracking"::equals)
                .isPresent();
        if (!isTracked || !tasks(request, Words.TRACKING).isEmpty()) {
            return;
        }
        Task tracking = new Task();
        tracking.getMeta().addProfile(words.profile("mca-referral-tracking-task"));
        Words.placerNumber(request)
                .ifPresent(number -> tracking.addIdentifier()
                        .setSystem(number.getSystem())
                        .setValue(number.getValue() + "#tracking"));
        tracking.setGroupIdentifier(request.getRequisition());
        tracking.setStatus(TaskStatus.REQUESTED);
        tracking.setIntent(TaskIntent.ORDER);
        tracking.setCode(words.concept("mca-task-code", Words.TRACKING));
        tracking.setFocus(task.getFocus());
        tracking.setFor(task.getFor());
        tracking.setAuthoredOnElement(task.getAuthoredOnElement().copy());
        tracking.setLastModifiedElement(task.getAuthoredOnElement().copy());
        tracking.setRequester(request.getRequester());
        parties.organizationOf(request.getRequester()).ifPresent(tracking::setOwner);
        tracking.getRestriction().getPeriod().setEndElement(trackingEnd(task));
        stored.create(tracking);
        clocks.follow(tracking);
    }

    /** A day, unless the time is shorter than one. */
    private DateTimeType trackingEnd(Task task) {
        Instant end = task.getAuthoredOn().toInstant().plus(durations.tracking());
        return durations.tracking().toDays() > 0
                ? new DateTimeType(CountyTime.dayOf(end).toString())
                : new DateTimeType(Date.from(end));
    }

    private void trackedAsMissing(ServiceRequest request) {
        for (Task tracking : tasks(request, Words.TRACKING)) {
            if (!moves.isFinal(tracking.getStatus().toCode())) {
                tracking.addExtension(new Extension(
                        words.extension("referral-outcome"), words.concept("mca-referral-outcome", "not-arrived")));
                tracking.addExtension(new Extension(words.extension("tracked-on"), now()));
                tracking.setStatus(TaskStatus.COMPLETED);
                touch(tracking);
                stored.update(tracking);
                clocks.follow(tracking);
            }
        }
    }

    private void closeTracking(ServiceRequest request) {
        for (Task tracking : tasks(request, Words.TRACKING)) {
            if (!moves.isFinal(tracking.getStatus().toCode())) {
                tracking.setStatus(TaskStatus.CANCELLED);
                tracking.setStatusReason(words.concept("mca-cancel-reason-task", "other"));
                touch(tracking);
                stored.update(tracking);
                clocks.follow(tracking);
            }
        }
    }

    /** Nobody comes to them any more. */
    private void cancelAppointments(ServiceRequest request) {
        stored.appointmentsOf(request.getIdElement().getIdPart()).stream()
                .filter(appointment -> AHEAD.contains(appointment.getStatus()))
                .forEach(appointment -> stored.update(appointment.setStatus(AppointmentStatus.CANCELLED)));
    }

    private void end(ServiceRequest request, ServiceRequestStatus status) {
        if (ALIVE.contains(request.getStatus())) {
            stored.update(request.setStatus(status));
        }
    }

    private boolean hasOpenTask(ServiceRequest request) {
        return tasks(request, Words.FULFIL).stream()
                .anyMatch(task -> !moves.isFinal(task.getStatus().toCode()));
    }

    private List<Task> tasks(ServiceRequest request, String kind) {
        return stored.tasksOf("ServiceRequest", request.getIdElement().getIdPart()).stream()
                .filter(task -> words.kind(task).filter(kind::equals).isPresent())
                .toList();
    }

    private void touch(Task task) {
        Date now = Date.from(clock.instant());
        task.setLastModified(task.hasAuthoredOn() && task.getAuthoredOn().after(now) ? task.getAuthoredOn() : now);
    }

    private DateTimeType now() {
        return new DateTimeType(Date.from(clock.instant()));
    }
}
