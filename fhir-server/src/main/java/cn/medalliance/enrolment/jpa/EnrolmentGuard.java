package cn.medalliance.enrolment.jpa;

import cn.medalliance.enrolment.jpa.TransactionEnrolments.Change;
import cn.medalliance.enrolment.model.CurrentRecords;
import cn.medalliance.enrolment.model.Term;
import cn.medalliance.security.caller.jpa.OwnStore;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Contract;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what would give a resident a second current enrolment in a programme ({@code mca-eoc-3}) or a second contract for
 * the same days ({@code mca-con-2}), a renewal of what it cannot renew ({@code mca-con-3}), a plan that nobody confirmed ({@code mca-cp-3}), and a
 * follow-up after the resident's death ({@code mca-visit-1}) or the end of the enrolment that it names ({@code mca-visit-2}), and an enrolment
 * that begins after the death ({@code mca-eoc-4}). Writes about one resident wait for each other. What was so before is not judged again, so that it can be put right step by step.
 */
final class EnrolmentGuard {

    /** Before a resident's id: what contracts and enrolments of his wait for. */
    static final String LOCK = "enrolment ";

    private final CurrentRecords current;
    private final OwnStore store;
    private final DayRules days;

    EnrolmentGuard(CurrentRecords current, OwnStore store) {
        this.current = current;
        this.days = new DayRules(current, store);
        this.store = store;
    }

    void judge(Collection<Change> changes) {
        List<Change> becoming = new ArrayList<>();
        Set<String> patients = new TreeSet<>();
        for (Change change : changes) {
            if (change.before() instanceof CarePlan before
                    && change.after() instanceof CarePlan after
                    && current.isUnconfirmed(before, after)) {
                throw Refusal.ofRule(
                        ErrorCode.UNPROCESSABLE,
                        "mca-cp-3",
                        "建议须由全科或专科医师确认（plan-confirmer）后才成为方案。 A proposal becomes a plan once a general practitioner or"
                                + " specialist has confirmed it (plan-confirmer).",
                        "CarePlan.extension");
            }
            if (change.after() instanceof Encounter visit) {
                days.check((Encounter) change.before(), visit);
            }
            if (change.after() instanceof EpisodeOfCare enrolment) {
                days.check((EpisodeOfCare) change.before(), enrolment);
            }
            Set<String> of = patientsOf(change.after());
            if (!of.isEmpty() && isCurrent(change.after()) && !isAsBefore(change)) {
                becoming.add(change);
                patients.addAll(of);
            }
        }
        if (becoming.isEmpty()) {
            return;
        }
        store.flush();
        store.lock(patients.stream().map(LOCK::concat).toList());
        for (Change change : becoming) {
            if (change.after() instanceof EpisodeOfCare enrolment) {
                checkAlone(enrolment);
            } else if (change.after() instanceof Contract contract) {
                checkRenewal(contract);
                checkAlone(contract);
            }
        }
    }

    private boolean isCurrent(Resource resource) {
        return resource instanceof EpisodeOfCare enrolment
                ? !current.programmes(enrolment).isEmpty()
                : resource instanceof Contract contract
                        && current.term(contract).isPresent();
    }

    private boolean isAsBefore(Change change) {
        @Nullable Resource before = change.before();
        if (before == null || !patientsOf(before).equals(patientsOf(change.after()))) {
            return false;
        }
        if (before instanceof EpisodeOfCare former && change.after() instanceof EpisodeOfCare later) {
            return current.programmes(former).containsAll(current.programmes(later));
        }
        return before instanceof Contract former
                && change.after() instanceof Contract later
                && current.term(former).equals(current.term(later));
    }

    private void checkAlone(EpisodeOfCare enrolment) {
        Set<String> programmes = current.programmes(enrolment);
        for (EpisodeOfCare other : store.ofPatients(EpisodeOfCare.class, patientsOf(enrolment))) {
            if (isAnother(other, enrolment)
                    && current.programmes(other).stream().anyMatch(programmes::contains)) {
                throw Refusal.ofRule(
                        ErrorCode.CONFLICT,
                        "mca-eoc-3",
                        "该居民在此病种已有在管档案，须先注销。 The resident has an active enrolment in this programme; it has to be finished"
                                + " first.",
                        "EpisodeOfCare.status");
            }
        }
    }

    private void checkAlone(Contract contract) {
        Term term = current.term(contract).orElseThrow();
        for (Contract other : store.ofPatients(Contract.class, patientsOf(contract))) {
            Optional<Term> others = current.term(other);
            if (isAnother(other, contract) && others.filter(term::overlaps).isPresent()) {
                throw Refusal.ofRule(
                        ErrorCode.CONFLICT,
                        "mca-con-2",
                        "该居民在此期间已有生效的签约协议。 The resident has an executed contract for some of these days.",
                        "Contract.applies");
            }
        }
    }

    private void checkRenewal(Contract contract) {
        boolean isRight = current.renewed(contract)
                .flatMap(id -> store.read(Contract.class, id))
                .map(former -> patientsOf(former).equals(patientsOf(contract)) && current.follows(contract, former))
                .orElse(true);
        if (!isRight) {
            throw Refusal.ofRule(
                    ErrorCode.UNPROCESSABLE,
                    "mca-con-3",
                    "续约协议须与原协议属同一居民，并在其之后开始。 A renewal is of the same resident as the contract that it renews, and"
                            + " begins after it.",
                    "Contract.extension");
        }
    }

    private static boolean isAnother(Resource other, Resource one) {
        return !other.getIdElement().getIdPart().equals(one.getIdElement().getIdPart());
    }

    static Set<String> patientsOf(Resource resource) {
        List<Reference> references = resource instanceof EpisodeOfCare enrolment
                ? List.of(enrolment.getPatient())
                : resource instanceof Contract contract ? contract.getSubject() : List.of();
        return references.stream()
                .map(Reference::getReferenceElement)
                .filter(id -> "Patient".equals(id.getResourceType()) && id.hasIdPart())
                .map(id -> id.getIdPart())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
