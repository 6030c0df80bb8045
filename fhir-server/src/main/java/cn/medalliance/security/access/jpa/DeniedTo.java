package cn.medalliance.security.access.jpa;

import cn.medalliance.fhir.search.IdCondition;
import cn.medalliance.security.relation.model.Relation;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Holds for the resources of one type that a caller may not see although it knows their patients: a Consent takes them away,
 * or it knows the patient by an emergency, which does not show the type. A chain that comes to one must not look at it. What
 * belongs to strangers is not among them: a chain never comes there. To who sees the whole population nobody is a stranger.
 */
final class DeniedTo extends IdCondition {

    private static final String SELECT = "select %1$s from (%2$s) spoken (patient_id) %3$s where not exists ("
            + "select from mca.patient_relation relation"
            + " where relation.patient_id = spoken.patient_id and %4$s and %5$s)";
    private static final String SPEAKING = "select denial.patient_id from mca.consent_denial denial"
            + " where denial.exception_to is null and exists (select from mca.patient_relation relation"
            + " where relation.patient_id = denial.patient_id and %s)";
    private static final String KNOWN = " union select relation.patient_id from mca.patient_relation relation where %s";
    private static final String OF_POPULATION = "select %1$s from (select denial.patient_id,"
            + " cast(%2$s as bigint) as organization_id, cast(%3$s as text) as relation"
            + " from mca.consent_denial denial where denial.exception_to is null) relation %4$s where not (%5$s)";
    private static final String OWNER =
            " join hfj_res_link link on link.target_resource_id = %s.patient_id and link.src_path in (%s)";
    private static final String ITS_ID = "link.src_resource_id";

    private final Standing standing;
    private final List<String> paths;

    /**
     * @param standing the relations by which the caller may search the type; of who sees the whole population, one organisation
     * @param paths the paths of the links to the patient; none when the resources are the patients
     */
    DeniedTo(Standing standing, List<String> paths) {
        this.standing = standing;
        this.paths = List.copyOf(paths);
    }

    @Override
    protected boolean isNever() {
        return false;
    }

    @Override
    protected String select(Function<Object, String> placeholder) {
        return standing.relations().contains(Relation.POPULATION) ? ofPopulation(placeholder) : ofKnown(placeholder);
    }

    private String ofPopulation(Function<Object, String> placeholder) {
        String resource = paths.isEmpty() ? "relation.patient_id" : ITS_ID;
        return OF_POPULATION.formatted(
                resource,
                Standing.list(standing.organizations(), placeholder),
                placeholder.apply(Relation.POPULATION.word()),
                owner("relation", placeholder),
                standing.isNotDenied(resource, placeholder));
    }

    private String ofKnown(Function<Object, String> placeholder) {
        String resource = paths.isEmpty() ? "spoken.patient_id" : ITS_ID;
        String spoken = SPEAKING.formatted(standing.holds(placeholder));
        if (!standing.relations().contains(Relation.EMERGENCY)) {
            Standing emergency = new Standing(standing.organizations(), Set.of(Relation.EMERGENCY), standing.purpose());
            spoken += KNOWN.formatted(emergency.holds(placeholder));
        }
        return SELECT.formatted(
                resource,
                spoken,
                owner("spoken", placeholder),
                standing.holds(placeholder),
                standing.isNotDenied(resource, placeholder));
    }

    private String owner(String of, Function<Object, String> placeholder) {
        return paths.isEmpty() ? "" : OWNER.formatted(of, Standing.list(paths, placeholder));
    }
}
