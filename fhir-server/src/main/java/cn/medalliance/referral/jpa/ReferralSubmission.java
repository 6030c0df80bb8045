package cn.medalliance.referral.jpa;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import cn.medalliance.referral.jpa.Submissions.Submitted;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;

/**
 * Submits a referral: the request, what goes with it and its task in one transaction of the caller's. Sent again under the
 * same number it answers as before, when it says the same.
 */
final class ReferralSubmission {

    private final FhirContext fhir;
    private final IFhirSystemDao<Bundle, Meta> systemDao;
    private final DaoRegistry daos;
    private final StoredReferrals stored;
    private final Words words;
    private final NewTasks newTasks;
    private final Submissions submissions;
    private final StockWarnings stock;
    private final UnsatisfiedWarnings unsatisfied;

    ReferralSubmission(
            FhirContext fhir,
            IFhirSystemDao<Bundle, Meta> systemDao,
            DaoRegistry daos,
            StoredReferrals stored,
            Words words,
            NewTasks newTasks,
            Submissions submissions,
            StockWarnings stock,
            UnsatisfiedWarnings unsatisfied) {
        this.fhir = fhir;
        this.systemDao = systemDao;
        this.daos = daos;
        this.stored = stored;
        this.words = words;
        this.newTasks = newTasks;
        this.submissions = submissions;
        this.stock = stock;
        this.unsatisfied = unsatisfied;
    }

    /**
     * What a submission came to.
     *
     * @param isNew whether it was not there before
     */
    record Outcome(Bundle answer, boolean isNew) {}

    Outcome submit(Bundle given, @Nullable Reference consent, RequestDetails request) {
        SubmittedBundle submitted = new SubmittedBundle(given, words);
        String digest = submitted.digest(fhir);
        Optional<Outcome> before = known(submitted, digest, request);
        if (before.isPresent()) {
            return before.get();
        }
        Submissions.note(request, digest);
        try {
            Bundle stored = systemDao.transaction(request, transaction(submitted, consent));
            String id = new IdType(stored.getEntryFirstRep().getResponse().getLocation()).getIdPart();
            return new Outcome(answer(id, submitted, request), true);
        } catch (RuntimeException failure) {
            if (refusal(failure)
                    .filter(code -> code == ErrorCode.DUPLICATE_REFERRAL)
                    .isPresent()) {
                // The same may have been sent twice at once.
                return known(submitted, digest, request).orElseThrow(() -> failure);
            }
            throw failure;
        }
    }

    private static Optional<ErrorCode> refusal(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return Optional.of(refusal.code());
            }
        }
        return Optional.empty();
    }

    private Optional<Outcome> known(SubmittedBundle submitted, String digest, RequestDetails request) {
        Optional<Submitted> found = submissions.find(submitted.number());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        if (!found.get().digest().equals(digest)) {
            throw Refusal.ofRule(
                    ErrorCode.DUPLICATE_REFERRAL,
                    "T01",
                    "该转诊单号已提交过不同的内容。 Something else was submitted under this number.",
                    "ServiceRequest.identifier");
        }
        return Optional.of(new Outcome(answer(found.get().request(), submitted, request), false));
    }

    private Bundle transaction(SubmittedBundle submitted, @Nullable Reference consent) {
        Bundle transaction = submitted.addressed();
        transaction.setId((String) null);
        transaction.setType(BundleType.TRANSACTION);
        transaction.setTimestamp(null);
        transaction.setIdentifier(null);
        for (BundleEntryComponent entry : transaction.getEntry()) {
            Resource resource = entry.getResource();
            resource.setId((String) null);
            entry.getRequest().setMethod(HTTPVerb.POST).setUrl(resource.fhirType());
        }
        BundleEntryComponent first = transaction.getEntryFirstRep();
        ServiceRequest placed = (ServiceRequest) first.getResource();
        if (placed.getStatus() != ServiceRequestStatus.DRAFT && placed.getStatus() != ServiceRequestStatus.ACTIVE) {
            throw Refusal.ofRule(
                    ErrorCode.ILLEGAL_TRANSITION,
                    "R01",
                    "提交的申请须为草稿。 What is submitted is a draft.",
                    "ServiceRequest.status");
        }
        placed.setStatus(ServiceRequestStatus.ACTIVE);
        if (!placed.hasExtension(words.extension("sla-due"))) {
            newTasks.answerTime(placed).ifPresent(time -> placed.addExtension(newTasks.due(time)));
        }
        Task task = newTasks.of(placed, first.getFullUrl());
        if (consent != null) {
            newTasks.addInput(task, "consent", consent);
        }
        transaction
                .addEntry()
                .setResource(task)
                .getRequest()
                .setMethod(HTTPVerb.POST)
                .setUrl("Task");
        return transaction;
    }

    /** The request and its tasks, as the caller may see them, and what there is to be warned of. */
    private Bundle answer(String id, SubmittedBundle submitted, RequestDetails request) {
        Bundle answer = new Bundle().setType(BundleType.COLLECTION);
        ServiceRequest placed = (ServiceRequest) add(answer, "ServiceRequest", id, request);
        List<Task> tasks = stored.tasksOf("ServiceRequest", id).stream()
                .filter(task -> words.kind(task).isPresent())
                .toList();
        tasks.forEach(task -> add(answer, "Task", task.getIdElement().getIdPart(), request));
        OperationOutcome warnings = new OperationOutcome();
        tasks.stream()
                .filter(task -> words.kind(task).filter(Words.FULFIL::equals).isPresent())
                .findFirst()
                .ifPresent(task -> stock.of(submitted, task, request).forEach(warnings::addIssue));
        unsatisfied.of(placed, request).ifPresent(warnings::addIssue);
        if (warnings.hasIssue()) {
            answer.addEntry().setFullUrl("urn:uuid:" + UUID.randomUUID()).setResource(warnings);
        }
        return answer;
    }

    private Resource add(Bundle answer, String type, String id, RequestDetails request) {
        Resource resource = (Resource) daos.getResourceDao(type).read(new IdType(type, id), request);
        answer.addEntry()
                .setFullUrl(request.getFhirServerBase() + "/" + type + "/" + id)
                .setResource(resource);
        return resource;
    }
}
