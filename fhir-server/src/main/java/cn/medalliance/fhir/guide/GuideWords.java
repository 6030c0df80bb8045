package cn.medalliance.fhir.guide;

import cn.medalliance.guide.Guide;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.EnumSet;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/** The guide's own words for who writes resources in its profiles: addresses, codes without names. Immutable. */
public final class GuideWords {

    private static final Set<TaskStatus> OPEN = Collections.unmodifiableSet(EnumSet.of(
            TaskStatus.REQUESTED,
            TaskStatus.RECEIVED,
            TaskStatus.ACCEPTED,
            TaskStatus.READY,
            TaskStatus.INPROGRESS,
            TaskStatus.ONHOLD));

    private final String canonical;

    public GuideWords(Guide guide) {
        canonical = guide.canonical();
    }

    /** The address of a profile or an extension. */
    public String structure(String id) {
        return canonical + "/StructureDefinition/" + id;
    }

    /** The address of a code system. */
    public String system(String id) {
        return canonical + "/CodeSystem/" + id;
    }

    /** A code of one of the guide's code systems. */
    public Coding coding(String codeSystem, String code) {
        return new Coding(system(codeSystem), code, null);
    }

    /** The same as a concept. */
    public CodeableConcept concept(String codeSystem, String code) {
        return new CodeableConcept(coding(codeSystem, code));
    }

    /** Whether a task waits for somebody, or is being done. */
    public static boolean isOpen(Task task) {
        return OPEN.contains(task.getStatus());
    }

    /**
     * A task of the profile {@code mca-work-task} that nobody has begun.
     *
     * @param code of mca-task-code
     * @param focus what it is about
     * @param patient whom it is for
     */
    public Task workTask(String code, Reference focus, Reference patient, Instant at) {
        Task task = new Task();
        task.getMeta().addProfile(structure("mca-work-task"));
        task.setStatus(TaskStatus.REQUESTED);
        task.setIntent(TaskIntent.ORDER);
        task.setCode(concept("mca-task-code", code));
        task.setFocus(focus);
        task.setFor(patient);
        task.setAuthoredOn(Date.from(at));
        task.setLastModified(Date.from(at));
        return task;
    }
}
