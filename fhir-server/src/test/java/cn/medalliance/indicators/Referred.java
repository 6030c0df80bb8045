package cn.medalliance.indicators;

import java.util.function.Consumer;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/** A referral of a person: the request, its Task {@code person--name}, the moves of the Task, what came of tracking. */
final class Referred {

    private final Person person;
    private final String name;
    private final ServiceRequest request = new ServiceRequest();
    private final Task task;
    private int moves;

    Referred(Person person, String name, String direction, String authored) {
        this.person = person;
        this.name = name;
        request.setId(person.id(name + "-sr"));
        request.setStatus(ServiceRequestStatus.ACTIVE).setIntent(ServiceRequestIntent.ORDER);
        request.addCategory(Shapes.concept("mca-referral-category", direction));
        request.setSubject(Shapes.to("Patient", person.id()));
        request.setAuthoredOnElement(new DateTimeType(authored));
        request.addExtension(Shapes.coded("referral-channel", "mca-referral-channel", "normal"));
        task = task(name, "referral-fulfil", authored);
        person.has(request).has(task);
    }

    private Task task(String suffix, String code, String authored) {
        Task made = new Task();
        made.setId(person.id(suffix));
        made.setStatus(TaskStatus.REQUESTED).setIntent(TaskIntent.ORDER);
        made.setCode(Shapes.concept("mca-task-code", code));
        made.setFocus(Shapes.to("ServiceRequest", person.id(name + "-sr")));
        made.setFor(Shapes.to("Patient", person.id()));
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
        person.has(Shapes.transition(person.id(name + "-move-" + moves), person.id(), person.id(name), transition, at));
        task.setLastModifiedElement(new DateTimeType(at));
        return this;
    }

    /** A completed tracking of this referral. */
    Referred tracked(Consumer<Task> twist) {
        Task tracking = task(
                name + "-tracking",
                "referral-tracking",
                task.getAuthoredOnElement().asStringValue());
        tracking.setStatus(TaskStatus.COMPLETED);
        twist.accept(tracking);
        person.has(tracking);
        return this;
    }

    Referred trackedOn(String day) {
        return tracked(tracking -> tracking.addExtension(Shapes.extension("tracked-on", new DateTimeType(day))));
    }

    Person person() {
        return person;
    }
}
