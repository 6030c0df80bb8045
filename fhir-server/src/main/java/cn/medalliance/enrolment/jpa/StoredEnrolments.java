package cn.medalliance.enrolment.jpa;

import cn.medalliance.enrolment.Enrolments;
import cn.medalliance.enrolment.model.CurrentRecords;
import cn.medalliance.security.caller.jpa.OwnStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.hl7.fhir.r4.model.Contract;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Resource;

/** What other features are told of enrolments. */
final class StoredEnrolments implements Enrolments {

    private final CurrentRecords current;
    private final OwnStore store;

    StoredEnrolments(CurrentRecords current, OwnStore store) {
        this.current = current;
        this.store = store;
    }

    @Override
    public List<Clash> clashes(String patient, String other) {
        List<Clash> clashes = new ArrayList<>();
        clashes.addAll(clashes("mca-eoc-3", EpisodeOfCare.class, patient, other, this::exclude));
        clashes.addAll(clashes("mca-con-2", Contract.class, patient, other, this::exclude));
        return clashes;
    }

    private <T extends Resource> List<Clash> clashes(
            String rule, Class<T> type, String patient, String other, BiPredicate<T, T> exclude) {
        List<T> others = store.ofPatients(type, Set.of(other));
        return store.ofPatients(type, Set.of(patient)).stream()
                .flatMap(one -> others.stream()
                        .filter(its -> !address(its).equals(address(one)) && exclude.test(one, its))
                        .map(its -> new Clash(rule, address(one), address(its))))
                .toList();
    }

    private boolean exclude(EpisodeOfCare one, EpisodeOfCare other) {
        return !Collections.disjoint(current.programmes(one), current.programmes(other));
    }

    private boolean exclude(Contract one, Contract other) {
        return current.term(one)
                .flatMap(term -> current.term(other).filter(term::overlaps))
                .isPresent();
    }

    private static String address(Resource resource) {
        return resource.fhirType() + "/" + resource.getIdElement().getIdPart();
    }
}
