package cn.medalliance.risk.jpa;

import cn.medalliance.fhir.search.IdCondition;
import cn.medalliance.fhir.search.SqlArrays;
import java.util.Set;
import java.util.function.Function;

/** Holds for the patients behind an internal id whose record one of some organisations keeps, all of them or those of a group. */
final class ManagedPatients extends IdCondition {

    private static final String KEPT = "select link.src_resource_id from hfj_res_link link"
            + " where link.src_path = %s and link.target_resource_id = any (%s)";
    private static final String LISTED = "select member.target_resource_id from hfj_res_link member"
            + " join hfj_resource listed on listed.res_id = member.src_resource_id"
            + " where member.src_path = %s and listed.res_type = %s and listed.fhir_id = %s";

    private final long after;
    private final Set<Long> organizations;
    private final String group;

    /**
     * @param after only those with a higher internal id
     * @param organizations internal ids
     * @param group the id of the group; empty for all patients
     */
    ManagedPatients(long after, Set<Long> organizations, String group) {
        this.after = after;
        this.organizations = Set.copyOf(organizations);
        this.group = group;
    }

    @Override
    protected boolean isNever() {
        return organizations.isEmpty();
    }

    @Override
    protected String holdsFor(String id, Function<Object, String> placeholder) {
        if (isNever()) {
            return "false";
        }
        String later = id + " > cast(" + placeholder.apply(String.valueOf(after)) + " as bigint)";
        String kept = isAmong(
                id,
                KEPT.formatted(
                        placeholder.apply("Patient.managingOrganization"),
                        SqlArrays.numbers(organizations, placeholder)));
        String listed = group.isEmpty()
                ? ""
                : " and "
                        + isAmong(
                                id,
                                LISTED.formatted(
                                        placeholder.apply("Group.member.entity"),
                                        placeholder.apply("Group"),
                                        placeholder.apply(group)));
        return "(" + later + " and " + kept + listed + ")";
    }
}
