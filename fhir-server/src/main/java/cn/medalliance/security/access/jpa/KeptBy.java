package cn.medalliance.security.access.jpa;

import cn.medalliance.fhir.search.IdCondition;
import cn.medalliance.fhir.search.SqlArrays;
import java.util.Set;
import java.util.function.Function;

/** Holds for the resources that one of some organisations keeps: an element names it, or a role in it. */
final class KeptBy extends IdCondition {

    private static final String KEPT = "select link.src_resource_id from hfj_res_link link"
            + " left join hfj_res_link role on role.src_resource_id = link.target_resource_id"
            + " and role.src_path = %s"
            + " where link.src_path = %s and (link.target_resource_id = any (%s) or role.target_resource_id = any (%s))";

    // HAPI takes whatever stands between quotes for one of its placeholders.
    private static final String OF_ROLE = "PractitionerRole.organization";

    private final Set<Long> organizations;
    private final String path;

    /**
     * @param organizations internal ids
     * @param path of the link to who keeps it, as HAPI's index spells it
     */
    KeptBy(Set<Long> organizations, String path) {
        this.organizations = Set.copyOf(organizations);
        this.path = path;
    }

    @Override
    protected boolean isNever() {
        return organizations.isEmpty();
    }

    @Override
    protected String holdsFor(String id, Function<Object, String> placeholder) {
        return isNever()
                ? "false"
                : isAmong(
                        id,
                        KEPT.formatted(
                                placeholder.apply(OF_ROLE),
                                placeholder.apply(path),
                                SqlArrays.numbers(organizations, placeholder),
                                SqlArrays.numbers(organizations, placeholder)));
    }
}
