package cn.medalliance.plans.jpa;

import cn.medalliance.fhir.guide.GuideWords;
import cn.medalliance.guide.Guide;
import cn.medalliance.security.caller.jpa.OwnStore;
import cn.medalliance.shared.CountyTime;
import java.time.Clock;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanIntent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/**
 * When a plan comes into force, the task to confirm it is done, and the plans that it replaces or that were made by the same
 * definition are over: those of the same resident that the same team carries out, whoever wrote them.
 */
final class ConfirmedPlans {

    private static final String CONFIRM = "plan-confirm";
    private static final Set<TaskStatus> OPEN =
            Set.of(TaskStatus.REQUESTED, TaskStatus.RECEIVED, TaskStatus.ACCEPTED, TaskStatus.INPROGRESS);

    private final OwnStore store;
    private final Clock clock;
    private final Coding confirm;

    ConfirmedPlans(OwnStore store, Guide guide, Clock clock) {
        this.store = store;
        this.clock = clock;
        confirm = new GuideWords(guide).coding("mca-task-code", CONFIRM);
    }

    void after(CarePlan plan) {
        String patient = plan.getSubject().getReferenceElement().getIdPart();
        if (patient == null) {
            return;
        }
        store.flush();
        // Of plans that begin at once each sees the one before it; the row of the enrolment is taken by now.
        store.lock(List.of("plans Patient/" + patient));
        String focus = "CarePlan/" + plan.getIdElement().getIdPart();
        for (Task task : store.ofPatients(Task.class, Set.of(patient), confirm)) {
            if (OPEN.contains(task.getStatus()) && focus.equals(path(task.getFocus()))) {
                task.setStatus(TaskStatus.COMPLETED);
                task.setLastModified(Date.from(clock.instant()));
                store.update(task);
            }
        }
        Set<String> named =
                plan.getReplaces().stream().map(ConfirmedPlans::path).collect(Collectors.toSet());
        List<CarePlan> replaced = store.ofPatients(CarePlan.class, Set.of(patient)).stream()
                .filter(each -> !path(each).equals(focus))
                .filter(each ->
                        named.contains(path(each)) || !Collections.disjoint(definitions(each), definitions(plan)))
                .filter(each ->
                        each.getStatus() == CarePlanStatus.ACTIVE && each.getIntent() != CarePlanIntent.PROPOSAL)
                .filter(each -> subjectOf(each).equals(subjectOf(plan))
                        && teams(each).stream().anyMatch(teams(plan)::contains))
                .toList();
        for (CarePlan each : replaced) {
            each.setStatus(CarePlanStatus.COMPLETED);
            if (!each.getPeriod().hasEnd()) {
                each.getPeriod()
                        .setEndElement(new DateTimeType(CountyTime.today(clock).toString()));
            }
            store.update(each);
        }
    }

    private static String path(CarePlan plan) {
        return "CarePlan/" + plan.getIdElement().getIdPart();
    }

    private static Set<String> definitions(CarePlan plan) {
        return plan.getInstantiatesCanonical().stream()
                .map(canonical -> String.valueOf(canonical.getValue()).replaceFirst("[|].*", ""))
                .collect(Collectors.toSet());
    }

    private static String subjectOf(CarePlan plan) {
        return path(plan.getSubject());
    }

    private static List<String> teams(CarePlan plan) {
        return plan.getCareTeam().stream()
                .filter(Reference::hasReference)
                .map(ConfirmedPlans::path)
                .toList();
    }

    private static String path(Reference reference) {
        return reference.getReferenceElement().toUnqualifiedVersionless().getValue();
    }
}
