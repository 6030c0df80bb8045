package cn.medalliance.security.access.jpa;

import cn.medalliance.fhir.search.ChainedResources;
import cn.medalliance.fhir.search.IdCondition;
import cn.medalliance.security.access.model.AccessMatrix;
import cn.medalliance.security.access.model.AccessType;
import cn.medalliance.security.access.model.Interaction;
import cn.medalliance.security.caller.Caller;
import cn.medalliance.security.caller.CallerToken;
import cn.medalliance.security.relation.jpa.Relations;
import cn.medalliance.security.relation.model.Relation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A chain stays with the patient ({@link ChainRules}), but a Consent may take some of the patient's resources away: a chain
 * passes over these, so that it finds as if they were not there.
 */
final class ChainGuard implements ChainedResources {

    /** Of a reference that leads to several types a chain may follow those into the open and the patient. */
    private static final String PATIENT = "Patient";

    private final AccessMatrix matrix;
    private final PatientElements elements;
    private final Relations relations;
    private final Consented consented;

    ChainGuard(AccessMatrix matrix, PatientElements elements, Relations relations, Consented consented) {
        this.consented = consented;
        this.matrix = matrix;
        this.elements = elements;
        this.relations = relations;
    }

    @Override
    public @Nullable IdCondition passedOver(@Nullable String type) {
        Optional<Caller> caller = CallerToken.current();
        AccessType known = matrix.type(type == null ? PATIENT : type).orElse(null);
        if (caller.isEmpty() || known == null || !known.isOfPatients()) {
            return null;
        }
        Set<Relation> permitting = matrix.permitting(caller.get().kind(), known.name(), Interaction.SEARCH);
        List<String> paths = known.isPatient() ? List.of() : elements.paths(known);
        if (permitting.contains(Relation.POPULATION)) {
            return new DeniedTo(consented.ofPopulation(caller.get()), paths);
        }
        Set<Long> organizations =
                caller.get().organization().map(relations::organizations).orElse(Set.of());
        if (organizations.isEmpty() || permitting.isEmpty()) {
            return null; // nothing is found anyway
        }
        return new DeniedTo(new Standing(organizations, permitting, Consented.purpose(caller.get())), paths);
    }
}
