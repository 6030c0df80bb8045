package cn.medalliance.prescribing.jpa;

import ca.uhn.fhir.interceptor.api.Interceptor;
import cn.medalliance.fhir.server.TrustedWrite;
import cn.medalliance.fhir.storage.LaterWork;
import cn.medalliance.fhir.storage.WriteListener;
import cn.medalliance.security.caller.CallerKind;
import cn.medalliance.security.caller.CallerToken;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.MedicationDispense;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;

/**
 * Notes the prescriptions that begin to wait, the reviews that are done and what is handed out, whoever writes; not what a loader
 * brings in.
 */
@Interceptor
final class ReviewInterceptor extends WriteListener {

    private final PrescriptionReviews reviews;

    ReviewInterceptor(PrescriptionReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    protected void written(Change change) {
        if (change.isDeleted() || TrustedWrite.isTrusted(change.request()) || isLoader()) {
            return;
        }
        if (change.resource() instanceof MedicationRequest prescription) {
            MedicationRequest before = (MedicationRequest) change.before();
            if (before != null && reviews.rules().isEvaded(before, prescription)) {
                reviews.refuseEvasion();
            }
            if (reviews.rules().isResultBrought(before, prescription)) {
                LaterWork.atTheEnd(
                        "result of MedicationRequest/"
                                + prescription.getIdElement().getIdPart(),
                        reviews::checkResult);
            }
            if (reviews.rules().isAsked(prescription)) {
                LaterWork.atTheEnd(
                        "review MedicationRequest/"
                                + prescription.getIdElement().getIdPart(),
                        () -> reviews.ask(prescription));
            }
        } else if (change.resource() instanceof MedicationDispense dispense) {
            if (reviews.rules().isHandedOut((MedicationDispense) change.before(), dispense)) {
                LaterWork.atTheEnd(
                        "review MedicationDispense/" + dispense.getIdElement().getIdPart(),
                        () -> reviews.dispensed(dispense));
            }
        } else if (change.before() instanceof Task before
                && change.resource() instanceof Task after
                && reviews.rules().isChangedAfterItsEnd(before, after)) {
            reviews.refuseAnother();
        } else if (change.resource() instanceof Task task && isDone(task) && !isDone(change.before())) {
            LaterWork.atTheEnd("review Task/" + task.getIdElement().getIdPart(), () -> reviews.done(task));
        }
    }

    private boolean isDone(@Nullable IBaseResource resource) {
        return resource instanceof Task task
                && task.getStatus() == TaskStatus.COMPLETED
                && reviews.rules().isReview(task);
    }

    private static boolean isLoader() {
        return CallerToken.current()
                .filter(caller -> caller.kind() == CallerKind.LOADER)
                .isPresent();
    }
}
