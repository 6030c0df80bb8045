package cn.medalliance.security.access.jpa;

import cn.medalliance.fhir.search.IdCondition;
import cn.medalliance.security.relation.model.Relation;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Holds for the resources of patients to whom one of some organisations stands in one of some relations. */
final class RelatedTo extends IdCondition {

    private static final String STANDING = " relation.organization_id in (%s) and relation.relation in (%s)"
            + " and (relation.begins_at is null or relation.begins_at <= now())"
            + " and (relation.ends_at is null or relation.ends_at > now())";
    private static final String PATIENTS =
            "select relation.patient_id from mca.patient_relation relation where" + STANDING;
    private static final String RESOURCES = "select link.src_resource_id from hfj_res_link link"
            + " join mca.patient_relation relation on relation.patient_id = link.target_resource_id"
            + " where link.src_path in (%s) and" + STANDING;

    private final Set<Long> organizations;
    private final Set<Relation> relations;
    private final List<String> paths;

    /**
     * @param organizations internal ids
     * @param relations any of these
     * @param paths the paths of the links to the patient; none when the resources are the patients
     */
    RelatedTo(Set<Long> organizations, Set<Relation> relations, List<String> paths) {
        this.organizations = Set.copyOf(organizations);
        this.relations = Set.copyOf(relations);
        this.paths = List.copyOf(paths);
    }

    @Override
    protected boolean isNever() {
        return organizations.isEmpty();
    }

    @Override
    protected String select(Function<Object, String> placeholder) {
        if (isNever()) {
            return "select null::bigint";
        }
        String ids = list(organizations, placeholder);
        String words = list(relations.stream().map(Relation::word).sorted().toList(), placeholder);
        return paths.isEmpty()
                ? PATIENTS.formatted(ids, words)
                : RESOURCES.formatted(list(paths, placeholder), ids, words);
    }

    private static String list(Collection<?> values, Function<Object, String> placeholder) {
        return values.stream().map(placeholder::apply).collect(Collectors.joining(", "));
    }
}
