package cn.medalliance.referral.jpa;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import cn.medalliance.referral.model.TaskMoves;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;

/**
 * Moves of a task that are asked for by operation. They write as the caller would by an update, so that the same rules judge
 * them at the end of the transaction.
 */
final class TaskOperations {

    private static final Pattern ETAG = Pattern.compile("\\s*(?:W/)?\"([^\"]+)\"\\s*");

    private final DaoRegistry daos;
    private final IFhirSystemDao<Bundle, Meta> systemDao;
    private final StoredReferrals stored;
    private final Words words;
    private final TaskMoves moves;
    private final NewTasks newTasks;
    private final Clock clock;

    TaskOperations(
            DaoRegistry daos,
            IFhirSystemDao<Bundle, Meta> systemDao,
            StoredReferrals stored,
            Words words,
            TaskMoves moves,
            NewTasks newTasks,
            Clock clock) {
        this.daos = daos;
        this.systemDao = systemDao;
        this.stored = stored;
        this.words = words;
        this.moves = moves;
        this.newTasks = newTasks;
        this.clock = clock;
    }

    /** What a move says besides the status: a remark and who acts. */
    record Remark(@Nullable String text, @Nullable Reference actor) {}

    /** An input or output that is added. */
    record Part(String kind, Reference value) {}

    Task transition(
            IdType id,
            String status,
            @Nullable String businessStatus,
            @Nullable CodeableConcept reason,
            Remark remark,
            List<Part> outputs,
            List<Part> inputs,
            RequestDetails request) {
        String version = version(request)
                .orElseThrow(() -> new Refusal(
                        ErrorCode.INVALID_REQUEST,
                        "须以 If-Match 指明所依据的版本。 The version that is moved is named by If-Match.",
                        "If-Match"));
        Task task = read(id, Words.FULFIL, request);
        String before = task.getStatus().toCode();
        task.setStatus(status(status));
        String stage = businessStatus != null
                ? businessStatus
                : before.equals(status) ? words.businessStatus(task) : moves.firstOf(status);
        task.setBusinessStatus(words.concept("mca-referral-business-status", stage));
        task.setStatusReason(reason);
        remark(task, remark);
        outputs.forEach(part -> task.addOutput()
                .setType(words.concept("mca-task-output", part.kind()))
                .setValue(part.value()));
        inputs.forEach(part -> task.addInput()
                .setType(words.concept("mca-task-input", part.kind()))
                .setValue(part.value()));
        setPeriod(task, before);
        return update(task, version, request);
    }

    Task assign(IdType id, Reference owner, @Nullable CodeableConcept reason, Remark remark, RequestDetails request) {
        Task task = read(id, Words.FULFIL, request);
        task.setOwner(owner);
        task.setBusinessStatus(words.concept("mca-referral-business-status", "assigned"));
        if (reason != null) {
            task.setStatusReason(reason);
        }
        remark(task, remark);
        return update(task, version(request).orElse(task.getIdElement().getVersionIdPart()), request);
    }

    Task redirect(IdType id, Reference owner, CodeableConcept reason, Remark remark, RequestDetails request) {
        Task task = read(id, Words.FULFIL, request);
        ServiceRequest referral = stored.read(ServiceRequest.class, task.getFocus())
                .orElseThrow(() -> new Refusal(ErrorCode.UNPROCESSABLE, "the task has no request", "Task.focus"));
        Bundle transaction = new Bundle().setType(BundleType.TRANSACTION);
        String path = "Task/" + id.getIdPart();
        if (task.getStatus() != TaskStatus.REJECTED) {
            String version = version(request).orElse(task.getIdElement().getVersionIdPart());
            task.setStatus(TaskStatus.REJECTED);
            task.setBusinessStatus(words.concept("mca-referral-business-status", "declined-redirect"));
            task.setStatusReason(reason);
            remark(task, remark);
            transaction
                    .addEntry()
                    .setFullUrl(request.getFhirServerBase() + "/" + path)
                    .setResource(task)
                    .getRequest()
                    .setMethod(HTTPVerb.PUT)
                    .setUrl(path)
                    .setIfMatch("W/\"" + version + "\"");
        }
        transaction
                .addEntry()
                .setResource(newTasks.instead(task, referral, owner))
                .getRequest()
                .setMethod(HTTPVerb.POST)
                .setUrl("Task");
        Bundle answer = systemDao.transaction(request, transaction);
        String location = answer.getEntry()
                .get(answer.getEntry().size() - 1)
                .getResponse()
                .getLocation();
        return daos.getResourceDao(Task.class).read(new IdType("Task", new IdType(location).getIdPart()), request);
    }

    Task track(
            IdType id,
            String outcome,
            DateTimeType date,
            @Nullable Reference response,
            Remark remark,
            RequestDetails request) {
        Task task = read(id, Words.TRACKING, request);
        task.getExtension()
                .removeIf(extension -> extension.getUrl().equals(words.extension("referral-outcome"))
                        || extension.getUrl().equals(words.extension("tracked-on")));
        task.addExtension(
                new Extension(words.extension("referral-outcome"), words.concept("mca-referral-outcome", outcome)));
        task.addExtension(new Extension(words.extension("tracked-on"), date));
        task.setStatus(TaskStatus.COMPLETED);
        if (response != null) {
            task.addOutput()
                    .setType(words.concept("mca-task-output", "tracking-outcome"))
                    .setValue(response);
        }
        remark(task, remark);
        return update(task, version(request).orElse(task.getIdElement().getVersionIdPart()), request);
    }

    /** Reads as the caller may; a task of another kind has no such operation. */
    private Task read(IdType id, String kind, RequestDetails request) {
        Task task = daos.getResourceDao(Task.class)
                .read(new IdType("Task", id.getIdPart()), request)
                .copy();
        if (words.kind(task).filter(kind::equals).isEmpty()) {
            throw new Refusal(ErrorCode.UNPROCESSABLE, "该任务的类型不是 " + kind + "。 The task is no " + kind, "Task.code");
        }
        return task;
    }

    private Task update(Task task, String version, RequestDetails request) {
        task.setLastModified(latest(task));
        task.setId(new IdType("Task", task.getIdElement().getIdPart(), version));
        return (Task) daos.getResourceDao(Task.class).update(task, request).getResource();
    }

    private Date latest(Task task) {
        Date now = Date.from(clock.instant());
        return task.hasAuthoredOn() && task.getAuthoredOn().after(now) ? task.getAuthoredOn() : now;
    }

    private void setPeriod(Task task, String before) {
        if (task.getStatus() == TaskStatus.INPROGRESS
                && !task.getExecutionPeriod().hasStart()) {
            task.getExecutionPeriod().setStart(latest(task));
        }
        boolean isOver = moves.isFinal(task.getStatus().toCode()) && !moves.isFinal(before);
        if (isOver
                && task.getExecutionPeriod().hasStart()
                && !task.getExecutionPeriod().hasEnd()) {
            Date now = latest(task);
            Date start = task.getExecutionPeriod().getStart();
            task.getExecutionPeriod().setEnd(start.after(now) ? start : now);
        }
    }

    private void remark(Task task, Remark remark) {
        if (remark.text() == null && remark.actor() == null) {
            return;
        }
        Annotation note = task.addNote();
        note.setText(remark.text() == null ? "办理 acted" : remark.text());
        note.setTime(Date.from(clock.instant()));
        if (remark.actor() != null) {
            note.setAuthor(remark.actor());
        }
    }

    private static TaskStatus status(String code) {
        try {
            TaskStatus status = TaskStatus.fromCode(code);
            if (status != null) {
                return status;
            }
        } catch (org.hl7.fhir.exceptions.FHIRException unknown) {
            // Told below.
        }
        throw new Refusal(ErrorCode.INVALID_REQUEST, "a status of a task", "toStatus");
    }

    private static Optional<String> version(RequestDetails request) {
        String header = request.getHeader("If-Match");
        if (header == null || header.isBlank()) {
            return Optional.empty();
        }
        Matcher etag = ETAG.matcher(header);
        if (!etag.matches()) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, "W/\"version\"", "If-Match");
        }
        return Optional.of(etag.group(1));
    }
}
