package cn.medalliance.enrolment.jpa;

import ca.uhn.fhir.interceptor.api.Interceptor;
import cn.medalliance.fhir.storage.LaterWork;
import cn.medalliance.fhir.storage.TransactionWork;
import cn.medalliance.fhir.storage.WriteListener;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Contract;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Resource;

/** Notes what a transaction writes of enrolments, contracts, plans and visits, for {@link EnrolmentGuard}, whoever writes. */
@Interceptor
final class EnrolmentInterceptor extends WriteListener {

    private final EnrolmentGuard guard;
    private final RenewedContracts renewed;

    EnrolmentInterceptor(EnrolmentGuard guard, RenewedContracts renewed) {
        this.guard = guard;
        this.renewed = renewed;
    }

    @Override
    protected void written(Change change) {
        boolean isJudged = change.resource() instanceof EpisodeOfCare
                || change.resource() instanceof Contract
                || change.resource() instanceof CarePlan
                || change.resource() instanceof Encounter;
        if (isJudged && !change.isDeleted()) {
            TransactionWork.ofThisOne(TransactionEnrolments.class, () -> new TransactionEnrolments(guard))
                    .add((Resource) change.before(), (Resource) change.resource());
        }
        if (change.resource() instanceof Contract contract && !change.isDeleted() && renewed.isRenewal(contract)) {
            LaterWork.atTheEnd(
                    "renewal Contract/" + contract.getIdElement().getIdPart(), () -> renewed.after(contract));
        }
    }
}
