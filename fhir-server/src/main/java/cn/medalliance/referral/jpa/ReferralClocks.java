package cn.medalliance.referral.jpa;

import cn.medalliance.guide.table.ReferralDirection;
import cn.medalliance.referral.model.ClockKind;
import cn.medalliance.referral.model.Clocks;
import cn.medalliance.referral.model.Stage;
import cn.medalliance.referral.model.TaskMoves;
import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;

/**
 * Sets and stops the clocks of a task in the transaction that moves it, so that both are stored or neither. A clock that runs
 * goes on as it is; what is written down when its time is over already sets none.
 */
final class ReferralClocks {

    /** The name under which the clocks stand in the table. */
    static final String NAME = "referral-clock";

    /** A clock that stands still is set to this time and what is left of its own. */
    private static final Instant STILL = Instant.parse("3000-01-01T00:00:00Z");

    private static final Set<AppointmentStatus> GIVEN_UP =
            Set.of(AppointmentStatus.CANCELLED, AppointmentStatus.ENTEREDINERROR);

    private final SchedulerClient scheduler;
    private final OneTimeTask<Void> task;
    private final StoredReferrals stored;
    private final Words words;
    private final TaskMoves moves;
    private final TaskFacts facts;
    private final Clocks clocks;
    private final Clock clock;

    ReferralClocks(
            SchedulerClient scheduler,
            OneTimeTask<Void> task,
            StoredReferrals stored,
            Words words,
            TaskMoves moves,
            TaskFacts facts,
            Clocks clocks,
            Clock clock) {
        this.scheduler = scheduler;
        this.task = task;
        this.stored = stored;
        this.words = words;
        this.moves = moves;
        this.facts = facts;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** Sets the clocks that run for a task as it is now, and stops the others. */
    void follow(Task referral) {
        Map<ClockKind, Instant> due = due(referral);
        Set<String> waiting = stored.clocksOf(NAME, referral.getIdElement().getIdPart());
        for (ClockKind kind : ClockKind.values()) {
            String id = instance(referral, kind);
            Instant time = due.get(kind);
            if (waiting.contains(id)) {
                TaskInstanceId its = TaskInstanceId.of(NAME, id);
                if (time != null) {
                    goOn(its, kind, time);
                } else if (kind == ClockKind.ACCEPT && Clocks.isPaused(stage(referral))) {
                    pause(its);
                } else {
                    scheduler.cancel(its);
                }
            } else if (time != null && time.isAfter(clock.instant())) {
                scheduler.scheduleIfNotExists(task.instance(id), time);
            }
        }
    }

    /** What runs goes on as it is; the no-show clock goes with its appointment, and what stood still has its rest. */
    private void goOn(TaskInstanceId its, ClockKind kind, Instant time) {
        if (kind == ClockKind.NO_SHOW) {
            scheduler.reschedule(its, time);
            return;
        }
        scheduler
                .getScheduledExecution(its)
                .map(ScheduledExecution::getExecutionTime)
                .filter(set -> !set.isBefore(STILL))
                .ifPresent(set -> scheduler.reschedule(its, clock.instant().plus(Duration.between(STILL, set))));
    }

    /** It stands where nobody ever looks, as far behind that time as there is left. */
    private void pause(TaskInstanceId its) {
        Instant now = clock.instant();
        scheduler
                .getScheduledExecution(its)
                .map(ScheduledExecution::getExecutionTime)
                .filter(set -> set.isBefore(STILL))
                .ifPresent(set ->
                        scheduler.reschedule(its, set.isBefore(now) ? STILL : STILL.plus(Duration.between(now, set))));
    }

    /** Whether a clock runs for a task as it is now. */
    boolean runs(Task referral, ClockKind kind) {
        return due(referral).containsKey(kind);
    }

    private Map<ClockKind, Instant> due(Task referral) {
        Map<ClockKind, Instant> due = new EnumMap<>(ClockKind.class);
        String kind = words.kind(referral).orElse("");
        if (moves.isFinal(referral.getStatus().toCode())) {
            return due;
        }
        if (kind.equals(Words.TRACKING)) {
            if (referral.getRestriction().getPeriod().hasEnd()) {
                due.put(ClockKind.TRACKING, end(referral));
            }
            return due;
        }
        if (!kind.equals(Words.FULFIL)) {
            return due;
        }
        Optional<ServiceRequest> request = stored.read(ServiceRequest.class, referral.getFocus());
        Optional<ReferralDirection> direction = request.flatMap(facts::direction);
        if (direction.isEmpty()) {
            return due;
        }
        Stage stage = stage(referral);
        Map<ClockKind, Duration> running = clocks.running(direction.get(), stage);
        running.forEach((each, duration) -> due.put(each, clock.instant().plus(duration)));
        clocks.latePayload(direction.get())
                .filter(late -> referral.hasAuthoredOn()
                        && request.filter(facts::isIncomplete).isPresent())
                .ifPresent(late -> due.put(
                        ClockKind.LATE_PAYLOAD,
                        referral.getAuthoredOn().toInstant().plus(late)));
        if (stage.status().equals("accepted")) {
            appointment(referral)
                    .ifPresent(appointment -> due.put(
                            ClockKind.NO_SHOW,
                            appointment.getStart().toInstant().plus(clocks.noShow())));
        }
        return due;
    }

    private Stage stage(Task referral) {
        return new Stage(referral.getStatus().toCode(), words.businessStatus(referral));
    }

    /** A day counts until its end. */
    private static Instant end(Task tracking) {
        var end = tracking.getRestriction().getPeriod().getEndElement();
        Instant time = end.getValue().toInstant();
        return end.getPrecision().getCalendarConstant() >= java.util.Calendar.MINUTE
                ? time
                : time.plus(Duration.ofDays(1));
    }

    private Optional<Appointment> appointment(Task referral) {
        List<Appointment> booked = words.outputs(referral, "appointment")
                .map(output -> output.getValue() instanceof Reference reference ? reference : null)
                .filter(Objects::nonNull)
                .flatMap(reference -> stored.read(Appointment.class, reference).stream())
                .filter(appointment -> appointment.hasStart() && !GIVEN_UP.contains(appointment.getStatus()))
                .toList();
        return booked.isEmpty() ? Optional.empty() : Optional.of(booked.get(booked.size() - 1));
    }

    private static String instance(Task referral, ClockKind kind) {
        return referral.getIdElement().getIdPart() + "/" + kind.word();
    }
}
