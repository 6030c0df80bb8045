package cn.medalliance.security.access.jpa;

import cn.medalliance.fhir.search.IdCondition;
import cn.medalliance.fhir.search.SqlArrays;
import java.util.List;
import java.util.function.Function;

/**
 * Holds for the resources of patients to whom one of some organisations stands in one of some relations that no Consent takes
 * away. It can be said in two ways. As a set PostgreSQL may begin with the caller's patients, which is right when these are
 * few. Of each resource that is found otherwise it is planned in a third to a half of the time, which is right when little else is
 * found, or when most of it is the caller's anyway.
 */
final class RelatedTo extends IdCondition {

    private static final String PATIENTS =
            "select relation.patient_id from mca.patient_relation relation where %s and %s";
    private static final String RESOURCES = "select link.src_resource_id from hfj_res_link link"
            + " join mca.patient_relation relation on relation.patient_id = link.target_resource_id"
            + " where link.src_path = any (%s) and %s and %s";
    // PostgreSQL makes no join of what has an offset.
    private static final String PATIENT = "exists (select from mca.patient_relation relation"
            + " where relation.patient_id = %s and %s and %s offset 0)";
    private static final String RESOURCE = "exists (select from hfj_res_link link"
            + " where link.src_resource_id = %s and link.src_path = any (%s) and %s offset 0)";
    private static final String OF_NOBODY_ELSE = "%s and not exists (select from hfj_res_link link"
            + " where link.src_resource_id = %s and link.src_path = any (%s) and not %s offset 0)";

    private final Standing standing;
    private final List<String> paths;
    private final boolean mayBeOfSeveral;
    private final boolean isOfEach;

    /**
     * @param paths the paths of the links to the patient; none when the resources are the patients
     * @param mayBeOfSeveral whether a resource may belong to several patients; the caller must know each of them
     * @param isOfEach whether it is said of each resource
     */
    RelatedTo(Standing standing, List<String> paths, boolean mayBeOfSeveral, boolean isOfEach) {
        this.standing = standing;
        this.paths = List.copyOf(paths);
        this.mayBeOfSeveral = mayBeOfSeveral;
        this.isOfEach = isOfEach;
    }

    @Override
    protected boolean isNever() {
        return standing.isNever();
    }

    @Override
    protected String holdsFor(String id, Function<Object, String> placeholder) {
        if (isNever()) {
            return "false";
        }
        String isOfOne = isOfEach ? ofEach(id, placeholder) : isAmong(id, ofSet(placeholder));
        return mayBeOfSeveral
                ? OF_NOBODY_ELSE.formatted(
                        isOfOne,
                        id,
                        SqlArrays.texts(paths, placeholder),
                        ofPatient("link.target_resource_id", id, placeholder))
                : isOfOne;
    }

    private String ofSet(Function<Object, String> placeholder) {
        return paths.isEmpty()
                ? PATIENTS.formatted(
                        standing.holds(placeholder), standing.isNotDenied("relation.patient_id", placeholder))
                : RESOURCES.formatted(
                        SqlArrays.texts(paths, placeholder),
                        standing.holds(placeholder),
                        standing.isNotDenied("link.src_resource_id", placeholder));
    }

    private String ofEach(String id, Function<Object, String> placeholder) {
        return paths.isEmpty()
                ? ofPatient(id, id, placeholder)
                : RESOURCE.formatted(
                        id, SqlArrays.texts(paths, placeholder), ofPatient("link.target_resource_id", id, placeholder));
    }

    private String ofPatient(String patient, String resource, Function<Object, String> placeholder) {
        return PATIENT.formatted(patient, standing.holds(placeholder), standing.isNotDenied(resource, placeholder));
    }
}
