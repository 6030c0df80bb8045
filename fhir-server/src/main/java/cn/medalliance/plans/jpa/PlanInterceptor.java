package cn.medalliance.plans.jpa;

import ca.uhn.fhir.interceptor.api.Interceptor;
import cn.medalliance.fhir.storage.LaterWork;
import cn.medalliance.fhir.storage.WriteListener;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanIntent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.jspecify.annotations.Nullable;

/** Notes the stays in hospital that a transaction ends, the visits for chronic diseases, and the enrolments and plans that it begins,
 * whoever writes. */
@Interceptor
final class PlanInterceptor extends WriteListener {

    private static final String INPATIENT = "IMP";

    private final DischargeFollowUp discharges;
    private final UnmanagedVisits unmanaged;
    private final ConfirmedPlans confirmed;

    PlanInterceptor(DischargeFollowUp discharges, UnmanagedVisits unmanaged, ConfirmedPlans confirmed) {
        this.discharges = discharges;
        this.unmanaged = unmanaged;
        this.confirmed = confirmed;
    }

    @Override
    protected void written(Change change) {
        if (change.resource() instanceof Condition diagnosis) {
            diagnosed(diagnosis, change.before() == null && !change.isDeleted());
        }
        if (change.isDeleted()) {
            return;
        }
        if (change.resource() instanceof Encounter stay) {
            discharged(stay, change.before());
            if (stay.hasDiagnosis() || change.before() instanceof Encounter earlier && earlier.hasDiagnosis()) {
                visited(stay.getIdElement().getIdPart());
            }
        }
        if (change.resource() instanceof EpisodeOfCare enrolment && unmanaged.isManaging(enrolment)) {
            LaterWork.atTheEnd("managed " + enrolment.getIdElement().getIdPart(), () -> unmanaged.managed(enrolment));
        }
        if (isInForce(change.resource()) && !isInForce(change.before())) {
            CarePlan plan = (CarePlan) change.resource();
            LaterWork.atTheEnd("plan " + plan.getIdElement().getIdPart(), () -> confirmed.after(plan));
        }
    }

    /** A visit may name a diagnosis that does not name it: what is asked for because of one is looked at again when it changes. */
    private void diagnosed(Condition diagnosis, boolean isNew) {
        if ("Encounter".equals(diagnosis.getEncounter().getReferenceElement().getResourceType())) {
            visited(diagnosis.getEncounter().getReferenceElement().getIdPart());
        }
        if (!isNew) {
            LaterWork.atTheEnd(
                    "unmanaged Condition/" + diagnosis.getIdElement().getIdPart(),
                    () -> unmanaged.changed(diagnosis.getSubject()));
        }
    }

    private void visited(@Nullable String visit) {
        if (visit != null) {
            LaterWork.atTheEnd("unmanaged " + visit, () -> unmanaged.after(visit));
        }
    }

    private void discharged(Encounter stay, @Nullable IBaseResource before) {
        String key = "discharge " + stay.getIdElement().getIdPart();
        boolean was = before instanceof Encounter earlier && isOver(earlier);
        if (!was && isOver(stay)) {
            LaterWork.atTheEnd(key, () -> discharges.after(stay));
        } else if (was && !isOver(stay)) {
            LaterWork.atTheEnd(key, () -> discharges.withdrawn(stay));
        } else if (before instanceof Encounter earlier
                && was
                && !stay.getPeriod().getEnd().equals(earlier.getPeriod().getEnd())) {
            LaterWork.atTheEnd(key, () -> discharges.moved(stay));
        }
    }

    private static boolean isOver(Encounter stay) {
        return stay.getStatus() == EncounterStatus.FINISHED
                && INPATIENT.equals(stay.getClass_().getCode())
                && stay.getPeriod().hasEnd();
    }

    private static boolean isInForce(@Nullable IBaseResource resource) {
        return resource instanceof CarePlan plan
                && plan.getStatus() == CarePlanStatus.ACTIVE
                && plan.getIntent() != CarePlanIntent.PROPOSAL;
    }
}
