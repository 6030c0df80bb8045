package cn.medalliance.security.access.jpa;

import cn.medalliance.security.access.model.AccessMatrix;
import cn.medalliance.security.access.model.Interaction;
import cn.medalliance.security.caller.Caller;
import cn.medalliance.security.relation.jpa.Relations;
import cn.medalliance.security.relation.model.Relation;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** For a feature that keeps what belongs to patients outside of HAPI's tables: whose of it a caller may see. */
public final class PatientAccess {

    private final AccessMatrix matrix;
    private final AccessDecisions decisions;
    private final Relations relations;

    PatientAccess(AccessMatrix matrix, AccessDecisions decisions, Relations relations) {
        this.matrix = matrix;
        this.decisions = decisions;
        this.relations = relations;
    }

    /** The relations each of which lets the caller do this with a type; none when it may never. */
    public Set<Relation> permitting(Caller caller, String type, Interaction interaction) {
        return matrix.permitting(caller.kind(), type, interaction);
    }

    /** Those of some patients to whom the caller stands in one of some relations. */
    public Set<String> related(Caller caller, Set<Relation> permitting, Collection<String> patients) {
        Map<String, Set<Relation>> standing = decisions.standing(caller, patients);
        return patients.stream()
                .filter(patient -> !Collections.disjoint(standing.getOrDefault(patient, Set.of()), permitting))
                .collect(Collectors.toSet());
    }

    /** The internal ids of the caller's organisation and those below it, which {@code mca.patient_relation} names. */
    public Set<Long> organizations(Caller caller) {
        return caller.organization().map(relations::organizations).orElse(Set.of());
    }
}
