package cn.medalliance.risk.jpa;

import ca.uhn.fhir.interceptor.api.Interceptor;
import cn.medalliance.fhir.storage.LaterWork;
import cn.medalliance.fhir.storage.WriteListener;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/**
 * Notes of whom a transaction brings or takes away what the stratification asks, whoever writes; each resident once. What is new and
 * of long ago is history.
 */
@Interceptor
final class RiskInterceptor extends WriteListener {

    private final Stratifications stratifications;

    RiskInterceptor(Stratifications stratifications) {
        this.stratifications = stratifications;
    }

    @Override
    protected void written(Change change) {
        if (change.before() == null && !change.isDeleted() && !stratifications.isRecent(change.resource())) {
            return;
        }
        enrolled(change)
                .or(() -> concerned(change.resource()))
                .or(() -> concerned(change.before()))
                .ifPresent(patient -> LaterWork.atTheEnd("risk " + patient, () -> stratifications.after(patient)));
    }

    private Optional<String> concerned(@Nullable IBaseResource resource) {
        if (resource instanceof Observation observation && stratifications.isAsked(observation)) {
            return patient(observation.getSubject());
        }
        if (resource instanceof Condition condition && stratifications.isAsked(condition)) {
            return patient(condition.getSubject());
        }
        return Optional.empty();
    }

    /** Whoever begins to be managed. */
    private Optional<String> enrolled(Change change) {
        return !change.isDeleted() && isManaging(change.resource()) && !isManaging(change.before())
                ? patient(((EpisodeOfCare) change.resource()).getPatient())
                : Optional.empty();
    }

    private boolean isManaging(@Nullable IBaseResource resource) {
        return resource instanceof EpisodeOfCare enrolment && stratifications.isOfHypertension(enrolment);
    }

    private static Optional<String> patient(Reference reference) {
        return "Patient".equals(reference.getReferenceElement().getResourceType())
                ? Optional.ofNullable(reference.getReferenceElement().getIdPart())
                : Optional.empty();
    }
}
