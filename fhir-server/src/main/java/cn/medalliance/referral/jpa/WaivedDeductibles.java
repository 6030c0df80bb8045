package cn.medalliance.referral.jpa;

import cn.medalliance.provenance.NamedActivity;
import cn.medalliance.referral.model.InsuranceTerms;
import cn.medalliance.security.caller.jpa.OwnStore;
import cn.medalliance.shared.CountyTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.ServiceRequest;

/**
 * Who was referred up pays no deductible (DOMAIN F11): the basic insurances that the resident has on the day when such a referral
 * is completed say so from then on. Those that say it already are not written again.
 */
final class WaivedDeductibles {

    private final OwnStore store;
    private final Words words;
    private final InsuranceTerms terms;
    private final Clock clock;

    WaivedDeductibles(OwnStore store, Words words, InsuranceTerms terms, Clock clock) {
        this.store = store;
        this.words = words;
        this.terms = terms;
        this.clock = clock;
    }

    /** A referral of a direction that waives the deductible was completed. */
    void after(ServiceRequest request) {
        String patient = request.getSubject().getReferenceElement().getIdPart();
        if (patient == null) {
            return;
        }
        store.flush();
        store.lock(List.of("coverage " + patient));
        LocalDate today = CountyTime.today(clock);
        for (Coverage coverage : store.ofPatients(Coverage.class, Set.of(patient))) {
            if (terms.isOf(coverage, patient) && terms.holds(coverage, today) && !terms.isWaived(coverage)) {
                terms.waive(coverage);
                NamedActivity.note(coverage, words.coding("mca-referral-transition", "T11"));
                store.update(coverage);
            }
        }
    }
}
