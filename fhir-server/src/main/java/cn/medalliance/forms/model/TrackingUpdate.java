package cn.medalliance.forms.model;

import cn.medalliance.guide.Guide;
import cn.medalliance.mappings.codes.CodeMaps;
import cn.medalliance.mappings.form.FormAnswers;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Type;

/** The tracking task of a referral as its form describes it: the outcome, the day, the form itself. Immutable. */
public final class TrackingUpdate {

    private static final String TASK = "mca-referral-tracking-task#Task.extension:";

    private final CodeMaps maps;
    private final String outcome;
    private final String trackedOn;

    public TrackingUpdate(Guide guide, CodeMaps maps) {
        this.maps = maps;
        outcome = guide.canonical("StructureDefinition", "referral-outcome");
        trackedOn = guide.canonical("StructureDefinition", "tracked-on");
    }

    /** Whether a form tells how a referral came out. */
    public boolean isTold(FormAnswers answers) {
        return value(answers, "referralOutcome").isPresent();
    }

    /** The task with what the form says; the one given stays as it is. */
    public Task of(Task known, FilledForm form) {
        Task task = known.copy();
        task.getExtension()
                .removeIf(extension ->
                        extension.getUrl().equals(outcome) || extension.getUrl().equals(trackedOn));
        value(form.answers(), "referralOutcome")
                .filter(Coding.class::isInstance)
                .ifPresent(
                        code -> task.addExtension(new Extension(outcome, new CodeableConcept(((Coding) code).copy()))));
        value(form.answers(), "trackedOn")
                .filter(DateType.class::isInstance)
                .ifPresent(day -> task.addExtension(new Extension(trackedOn, new DateTimeType(day.primitiveValue()))));
        task.setStatus(Task.TaskStatus.COMPLETED);
        DateTimeType told = form.response().getAuthoredElement();
        boolean isEarlier = known.hasAuthoredOn() && told.getValue().before(known.getAuthoredOn());
        task.setLastModifiedElement(
                new DateTimeType((isEarlier ? known.getAuthoredOnElement() : told).getValueAsString()));
        task.addOutput()
                .setType(new CodeableConcept(maps.coding("CodeSystem/mca-task-output", "tracking-outcome")))
                .setValue(form.address().copy());
        return task;
    }

    private static Optional<Type> value(FormAnswers answers, String element) {
        return answers.form()
                .linkIdOf(TASK + element)
                .flatMap(linkId -> answers.values(linkId).stream().findFirst());
    }
}
