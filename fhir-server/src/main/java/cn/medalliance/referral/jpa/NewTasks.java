package cn.medalliance.referral.jpa;

import cn.medalliance.guide.table.ReferralDirection;
import cn.medalliance.guide.table.Thresholds;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskPriority;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/** Makes the fulfilment task of a request that is submitted or sent on. */
final class NewTasks {

    private final StoredReferrals stored;
    private final Words words;
    private final Parties parties;
    private final TaskFacts facts;
    private final AnswerTimes answerTimes;
    private final int trackingDays;
    private final Clock clock;

    NewTasks(
            StoredReferrals stored,
            Words words,
            Parties parties,
            TaskFacts facts,
            AnswerTimes answerTimes,
            Thresholds thresholds,
            Clock clock) {
        this.stored = stored;
        this.words = words;
        this.parties = parties;
        this.facts = facts;
        this.answerTimes = answerTimes;
        this.trackingDays = thresholds.whole("referral.tracking");
        this.clock = clock;
    }

    /** Fulfils a request that is about to be stored under an address. */
    Task of(ServiceRequest request, String address) {
        Optional<Reference> owner = owner(request);
        Task task = begin(request, owner.isPresent() ? "submitted" : "pending-coordination");
        task.setFocus(new Reference(address));
        Words.placerNumber(request)
                .ifPresent(number ->
                        task.addIdentifier().setSystem(number.getSystem()).setValue(number.getValue() + "#fulfil"));
        owner.ifPresent(task::setOwner);
        request.getSupportingInfo().stream()
                .filter(reference -> "Composition".equals(reference.getType())
                        || "Composition".equals(reference.getReferenceElement().getResourceType()))
                .forEach(reference -> addInput(task, "referral-document", reference));
        return task;
    }

    /** Takes the place of a task that was declined. */
    Task instead(Task declined, ServiceRequest request, Reference owner) {
        Task task = begin(request, "redirected");
        task.setFocus(declined.getFocus());
        task.setOwner(owner);
        task.addPartOf(new Reference(declined.getIdElement().toUnqualifiedVersionless()));
        task.addExtension(new Extension(
                words.extension("redirect-of"),
                new Reference(declined.getIdElement().toUnqualifiedVersionless())));
        task.setInput(declined.getInput());
        return task;
    }

    private Task begin(ServiceRequest request, String businessStatus) {
        Task task = new Task();
        task.getMeta().addProfile(words.profile("mca-referral-task"));
        task.setGroupIdentifier(request.getRequisition());
        task.setStatus(TaskStatus.REQUESTED);
        task.setBusinessStatus(words.concept("mca-referral-business-status", businessStatus));
        task.setIntent(TaskIntent.ORDER);
        task.setPriority(TaskPriority.fromCode(Words.priority(request)));
        task.setCode(words.concept("mca-task-code", Words.FULFIL));
        task.setFor(request.getSubject());
        Date now = Date.from(clock.instant());
        task.setAuthoredOn(now);
        task.setLastModified(now);
        task.setRequester(request.getRequester());
        facts.direction(request).flatMap(answerTimes::of).ifPresent(time -> task.addExtension(due(time)));
        task.getRestriction().getPeriod().setEnd(Date.from(clock.instant().plus(Duration.ofDays(trackingDays))));
        return task;
    }

    Extension due(Duration time) {
        return new Extension(
                words.extension("sla-due"),
                new DateTimeType(Date.from(clock.instant().plus(time))));
    }

    Optional<Duration> answerTime(ServiceRequest request) {
        return facts.direction(request).flatMap(answerTimes::of);
    }

    void addInput(Task task, String kind, Reference value) {
        task.addInput().setType(words.concept("mca-task-input", kind)).setValue(new Reference(value.getReference()));
    }

    /** The organisation that is addressed; for a down-referral to nobody in particular, who manages the resident. */
    private Optional<Reference> owner(ServiceRequest request) {
        if (request.hasPerformer()) {
            return parties.organizationOf(request.getPerformerFirstRep());
        }
        Optional<ReferralDirection> direction = facts.direction(request);
        if (direction.filter(its -> its.owners().contains("enrolment-manager")).isEmpty()) {
            return Optional.empty();
        }
        String patient =
                String.valueOf(request.getSubject().getReferenceElement().getIdPart());
        return stored.enrolmentsOf(patient).stream()
                .filter(enrolment -> enrolment.getStatus() == EpisodeOfCare.EpisodeOfCareStatus.ACTIVE)
                .map(EpisodeOfCare::getManagingOrganization)
                .findFirst()
                .or(() -> stored.read(Patient.class, patient)
                        .map(Patient::getManagingOrganization)
                        .filter(Reference::hasReference));
    }
}
