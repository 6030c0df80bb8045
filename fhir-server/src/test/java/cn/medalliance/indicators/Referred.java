package cn.medalliance.indicators;

import java.util.Objects;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;

/** A referral of a person: the request, its Task, the moves of the Task, what came of tracking. */
final class Referred {

    private final String person;
    private final String id;
    private final Consumer<Resource> sink;
    private final @Nullable Person owner;
    private final ServiceRequest request = new ServiceRequest();
    private final Task task;
    private int moves;

    /** Of a person of the boundary cohort; the Task is {@code person--name}. */
    Referred(Person person, String name, String direction, String authored) {
        this(person.id(), person.id(name), direction, authored, person::has, person);
    }

    /**
     * @param person the id of the person
     * @param id of the Task
     * @param sink takes the resources
     */
    Referred(String person, String id, String direction, String authored, Consumer<Resource> sink) {
        this(person, id, direction, authored, sink, null);
    }

    private Referred(
            String person,
            String id,
            String direction,
            String authored,
            Consumer<Resource> sink,
            @Nullable Person owner) {
        this.owner = owner;
        this.person = person;
        this.id = id;
        this.sink = sink;
        request.setId(id + "-sr");
        request.setStatus(ServiceRequestStatus.ACTIVE).setIntent(ServiceRequestIntent.ORDER);
        request.addCategory(Shapes.concept("mca-referral-category", direction));
        request.setSubject(Shapes.to("Patient", person));
        request.setAuthoredOnElement(new DateTimeType(authored));
        request.addExtension(Shapes.coded("referral-channel", "mca-referral-channel", "normal"));
        task = task(id, "referral-fulfil", authored);
        sink.accept(request);
        sink.accept(task);
    }

    private Task task(String taskId, String code, String authored) {
        Task made = new Task();
        made.setId(taskId);
        made.setStatus(TaskStatus.REQUESTED).setIntent(TaskIntent.ORDER);
        made.setCode(Shapes.concept("mca-task-code", code));
        made.setFocus(Shapes.to("ServiceRequest", id + "-sr"));
        made.setFor(Shapes.to("Patient", person));
        made.setAuthoredOnElement(new DateTimeType(authored));
        made.setLastModifiedElement(new DateTimeType(authored));
        return made;
    }

    Referred status(TaskStatus status) {
        task.setStatus(status);
        return this;
    }

    Referred channel(String code) {
        request.getExtension().clear();
        request.addExtension(Shapes.coded("referral-channel", "mca-referral-channel", code));
        return this;
    }

    Referred limit(String at) {
        task.addExtension(Shapes.extension("sla-due", new DateTimeType(at)));
        return this;
    }

    Referred arrived(String at) {
        task.getExecutionPeriod().setStartElement(new DateTimeType(at));
        return this;
    }

    Referred over(String at) {
        task.getExecutionPeriod().setEndElement(new DateTimeType(at));
        return this;
    }

    Referred moved(String transition, String at) {
        moves++;
        sink.accept(Shapes.transition(id + "-move-" + moves, person, id, transition, at));
        task.setLastModifiedElement(new DateTimeType(at));
        return this;
    }

    /** A completed tracking of this referral. */
    Referred tracked(Consumer<Task> twist) {
        Task tracking = task(
                id + "-tracking",
                "referral-tracking",
                task.getAuthoredOnElement().asStringValue());
        tracking.setStatus(TaskStatus.COMPLETED);
        twist.accept(tracking);
        sink.accept(tracking);
        return this;
    }

    Referred trackedOn(String day) {
        return tracked(tracking -> tracking.addExtension(Shapes.extension("tracked-on", new DateTimeType(day))));
    }

    /** Whose it is, in the boundary cohort. */
    Person person() {
        return Objects.requireNonNull(owner);
    }
}
