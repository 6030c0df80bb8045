package cn.medalliance.security.access.jpa;

import cn.medalliance.fhir.search.IdCondition;
import cn.medalliance.security.relation.model.Relation;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Holds for the resources of patients to whom one of some organisations stands in one of some relations that no Consent takes
 * away.
 */
final class RelatedTo extends IdCondition {

    private static final String PATIENTS =
            "select relation.patient_id from mca.patient_relation relation where %s and %s";
    private static final String RESOURCES = "select link.src_resource_id from hfj_res_link link"
            + " join mca.patient_relation relation on relation.patient_id = link.target_resource_id"
            + " where link.src_path in (%s) and %s and %s";

    private final Standing standing;
    private final List<String> paths;

    /**
     * @param organizations internal ids
     * @param relations any of these
     * @param purpose the caller's purpose, of which Consents may speak; empty for none
     * @param paths the paths of the links to the patient; none when the resources are the patients
     */
    RelatedTo(Set<Long> organizations, Set<Relation> relations, String purpose, List<String> paths) {
        this.standing = new Standing(organizations, relations, purpose);
        this.paths = List.copyOf(paths);
    }

    @Override
    protected boolean isNever() {
        return standing.isNever();
    }

    @Override
    protected String select(Function<Object, String> placeholder) {
        if (isNever()) {
            return "select null::bigint";
        }
        return paths.isEmpty()
                ? PATIENTS.formatted(
                        standing.holds(placeholder), standing.isNotDenied("relation.patient_id", placeholder))
                : RESOURCES.formatted(
                        Standing.list(paths, placeholder),
                        standing.holds(placeholder),
                        standing.isNotDenied("link.src_resource_id", placeholder));
    }
}
