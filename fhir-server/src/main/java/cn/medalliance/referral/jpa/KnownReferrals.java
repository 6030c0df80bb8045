package cn.medalliance.referral.jpa;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import cn.medalliance.referral.Referrals;
import cn.medalliance.referral.model.Role;
import cn.medalliance.referral.model.TaskMoves;
import cn.medalliance.security.caller.CallerKind;
import cn.medalliance.security.caller.CallerToken;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/** What other features are told of referrals. */
final class KnownReferrals implements Referrals {

    private static final String APPOINTMENT = "appointment";
    private static final int DEEPEST = 10;

    private final StoredReferrals stored;
    private final Words words;
    private final Parties parties;
    private final ActingCallers callers;
    private final TaskMoves moves;
    private final boolean admitsHistory;
    private final Clock clock;

    /** @param admitsHistory whether nobody in particular may bring in what was before */
    KnownReferrals(
            StoredReferrals stored,
            Words words,
            Parties parties,
            ActingCallers callers,
            TaskMoves moves,
            boolean admitsHistory,
            Clock clock) {
        this.stored = stored;
        this.words = words;
        this.parties = parties;
        this.callers = callers;
        this.moves = moves;
        this.admitsHistory = admitsHistory;
        this.clock = clock;
    }

    @Override
    public Optional<Referral> find(Reference request) {
        return stored.read(ServiceRequest.class, request)
                .filter(words::isReferral)
                .map(found -> new Referral(
                        found.getIdElement().getIdPart(),
                        words.channel(found),
                        found.getStatus() == ServiceRequestStatus.ACTIVE,
                        found.getSubject(),
                        found.getRequester(),
                        task(found.getIdElement().getIdPart())
                                .map(Task::getOwner)
                                .filter(Reference::hasReference)
                                .orElse(found.hasPerformer() ? found.getPerformerFirstRep() : null)));
    }

    /** The one that is open, else the last. */
    private Optional<Task> task(String request) {
        List<Task> tasks = stored.tasksOf("ServiceRequest", request).stream()
                .filter(task -> words.kind(task).filter(Words.FULFIL::equals).isPresent())
                .toList();
        return tasks.stream()
                .filter(task -> !moves.isFinal(task.getStatus().toCode()))
                .findFirst()
                .or(() -> tasks.stream().reduce((first, second) -> second));
    }

    @Override
    public boolean isParty(Referral referral, RequestDetails request) {
        return !roles(referral, request).isEmpty();
    }

    private Set<Role> roles(Referral referral, RequestDetails request) {
        return callers.of(request)
                .roles(
                        parties.idOf(referral.requester()),
                        Optional.ofNullable(referral.owner()).flatMap(parties::idOf));
    }

    @Override
    public boolean isCentre(RequestDetails request) {
        return callers.of(request).roles(Optional.empty(), Optional.empty()).contains(Role.CENTRE);
    }

    @Override
    public boolean bringsHistory(RequestDetails request) {
        return CallerToken.current()
                .map(caller -> caller.kind() == CallerKind.LOADER)
                .orElseGet(() -> admitsHistory && callers.of(request).isNobody());
    }

    @Override
    public boolean isOf(Reference party, Reference other) {
        Optional<String> wanted = parties.idOf(other);
        Optional<String> each = parties.idOf(party);
        for (int depth = 0; each.isPresent() && depth < DEEPEST; depth++) {
            if (each.equals(wanted)) {
                return true;
            }
            each = stored.read(Organization.class, each.get())
                    .map(its -> its.getPartOf().getReferenceElement().getIdPart());
        }
        return false;
    }

    @Override
    public Optional<Task> scheduled(Referral referral, String appointment, RequestDetails request) {
        if (!roles(referral, request).contains(Role.FULFILLER)) {
            return Optional.empty();
        }
        String accepted = TaskStatus.ACCEPTED.toCode();
        return task(referral.id())
                .filter(task -> task.hasOwner()
                        && moves.rowOf(task.getStatus().toCode(), accepted, false)
                                .isPresent())
                .map(Task::copy)
                .map(task -> {
                    task.setStatus(TaskStatus.ACCEPTED);
                    task.setBusinessStatus(words.concept("mca-referral-business-status", "scheduled"));
                    task.getOutput()
                            .removeIf(output -> words.code(output.getType(), "mca-task-output")
                                    .equals(APPOINTMENT));
                    task.addOutput()
                            .setType(words.concept("mca-task-output", APPOINTMENT))
                            .setValue(new Reference(appointment));
                    Date now = Date.from(clock.instant());
                    task.setLastModified(
                            task.hasAuthoredOn() && task.getAuthoredOn().after(now) ? task.getAuthoredOn() : now);
                    return task;
                });
    }
}
