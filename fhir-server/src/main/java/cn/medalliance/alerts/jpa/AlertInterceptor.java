package cn.medalliance.alerts.jpa;

import ca.uhn.fhir.interceptor.api.Interceptor;
import cn.medalliance.fhir.server.TrustedWrite;
import cn.medalliance.fhir.storage.LaterWork;
import cn.medalliance.fhir.storage.WriteListener;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;

/**
 * Notes the observations and complications that a transaction brings, and the alerts that it deals with, whoever writes. What
 * the server puts right, such as whose they are, is nothing new.
 */
@Interceptor
final class AlertInterceptor extends WriteListener {

    private final Alerts alerts;

    AlertInterceptor(Alerts alerts) {
        this.alerts = alerts;
    }

    @Override
    protected void written(Change change) {
        boolean isCorrection = TrustedWrite.isTrusted(change.request()) && !TrustedWrite.isAction(change.request());
        if (isCorrection) {
            return;
        }
        reconsider(
                change.isDeleted() ? change.resource() : change.before(),
                change.isDeleted() ? null : change.resource());
        if (change.isDeleted()) {
            return;
        }
        if (change.resource() instanceof Observation observation
                && Alerts.isSure(observation)
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

    private void reconsider(@Nullable IBaseResource before, @Nullable IBaseResource now) {
        if (before instanceof Observation observation) {
            LaterWork.atTheEnd(
                    "alert back Observation/" + observation.getIdElement().getIdPart(),
                    () -> alerts.reconsider(observation, (Observation) now));
        } else if (before instanceof Condition condition) {
            LaterWork.atTheEnd(
                    "alert back Condition/" + condition.getIdElement().getIdPart(),
                    () -> alerts.reconsider(condition, (Condition) now));
        }
    }

    private static boolean isDone(@Nullable IBaseResource resource) {
        return resource instanceof Task task && task.getStatus() == TaskStatus.COMPLETED;
    }
}
