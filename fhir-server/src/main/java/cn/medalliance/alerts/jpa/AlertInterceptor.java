package cn.medalliance.alerts.jpa;

import ca.uhn.fhir.interceptor.api.Interceptor;
import cn.medalliance.fhir.server.TrustedWrite;
import cn.medalliance.fhir.storage.LaterWork;
import cn.medalliance.fhir.storage.WriteListener;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;

/**
 * Notes the observations and complications that a transaction brings, and the alerts that it deals with, whoever writes. What
 * the server puts right, such as whose they are, is nothing new.
 */
@Interceptor
final class AlertInterceptor extends WriteListener {

    private static final Set<ObservationStatus> SURE = Collections.unmodifiableSet(
            EnumSet.of(ObservationStatus.FINAL, ObservationStatus.AMENDED, ObservationStatus.CORRECTED));

    private final Alerts alerts;

    AlertInterceptor(Alerts alerts) {
        this.alerts = alerts;
    }

    @Override
    protected void written(Change change) {
        boolean isCorrection = TrustedWrite.isTrusted(change.request()) && !TrustedWrite.isAction(change.request());
        if (change.isDeleted() || isCorrection) {
            return;
        }
        if (change.resource() instanceof Observation observation
                && SURE.contains(observation.getStatus())
                && alerts.isRecent(observation)) {
            LaterWork.atTheEnd(
                    "alert Observation/" + observation.getIdElement().getIdPart(), () -> alerts.after(observation));
        } else if (change.resource() instanceof Condition condition && alerts.isRecent(condition)) {
            LaterWork.atTheEnd(
                    "alert Condition/" + condition.getIdElement().getIdPart(), () -> alerts.after(condition));
        } else if (change.resource() instanceof Task task && isDone(task) && !isDone(change.before())) {
            LaterWork.atTheEnd("alert Task/" + task.getIdElement().getIdPart(), () -> alerts.dealtWith(task));
        }
    }

    private static boolean isDone(@Nullable IBaseResource resource) {
        return resource instanceof Task task && task.getStatus() == TaskStatus.COMPLETED;
    }
}
