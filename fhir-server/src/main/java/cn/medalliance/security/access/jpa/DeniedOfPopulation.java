package cn.medalliance.security.access.jpa;

import cn.medalliance.fhir.search.IdCondition;
import cn.medalliance.security.relation.model.Relation;
import java.util.List;
import java.util.function.Function;

/** Holds for what Consents take away from a caller who sees the whole population. */
final class DeniedOfPopulation extends IdCondition {

    private static final String SELECT =
            "select %1$s from (select denial.patient_id, cast(%2$s as bigint) as organization_id,"
                    + " cast(%3$s as text) as relation from mca.consent_denial denial where denial.exception_to is null) relation"
                    + " %4$s where not (%5$s)";
    private static final String OWNER =
            "join hfj_res_link link on link.target_resource_id = relation.patient_id and link.src_path in (%s)";

    private final Standing standing;
    private final List<String> paths;

    /**
     * @param standing the caller's organisation, of which there is one, and its purpose
     * @param paths the paths of the links to the patient; none when the resources are the patients
     */
    DeniedOfPopulation(Standing standing, List<String> paths) {
        this.standing = standing;
        this.paths = List.copyOf(paths);
    }

    @Override
    protected boolean isNever() {
        return false;
    }

    @Override
    protected String select(Function<Object, String> placeholder) {
        String resource = paths.isEmpty() ? "relation.patient_id" : "link.src_resource_id";
        return SELECT.formatted(
                resource,
                Standing.list(standing.organizations(), placeholder),
                placeholder.apply(Relation.POPULATION.word()),
                paths.isEmpty() ? "" : OWNER.formatted(Standing.list(paths, placeholder)),
                standing.isNotDenied(resource, placeholder));
    }
}
