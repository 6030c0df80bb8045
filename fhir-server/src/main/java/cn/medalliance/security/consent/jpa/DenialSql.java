package cn.medalliance.security.consent.jpa;

/**
 * SQL about a row {@code relation} of {@code mca.patient_relation} that is a caller's: that no denial takes it away for a
 * resource. It stands in the statement itself: PostgreSQL plans a condition, and calls a function.
 * HAPI takes no statement with a literal in it.
 *
 * @param organizations a condition on the internal ids of the caller's organisations, what stands behind the column:
 *     {@code in (…)}
 * @param purpose the caller's purpose
 * @param aboveConsent a condition on the relations that stay: {@code in (…)}
 */
public record DenialSql(String organizations, String purpose, String aboveConsent) {

    /** Those who are denied are looked up once for a statement: by each organisation of the caller, and all above it. */
    private static final String CONCERNS = """
            (%1$s.begins_at is null or %1$s.begins_at <= now())
            and (%1$s.ends_at is null or %1$s.ends_at > now())
            and (%1$s.purposes is null or cast(%2$s as text) = any (%1$s.purposes))
            and (%1$s.is_for_all or (%1$s.id, relation.organization_id) in (
                with recursive above (organization_id, id) as (
                    select own.res_id, own.res_id from hfj_resource own where own.res_id %3$s
                    union
                    select above.organization_id, part.whole_id
                    from above join mca.organization_part part on part.organization_id = above.id)
                select actor.denial_id, above.organization_id
                from above join mca.consent_denial_actor actor on actor.organization_id = above.id))
            """;

    private static final String COVERS = """
            (%1$s.types is null or exists (
                select from hfj_resource covered
                where covered.res_id = %2$s and covered.res_type = any (%1$s.types)))
            and (%1$s.labels is null or mca.bears_label(%2$s, %1$s.labels))
            and (%1$s.codes is null or mca.holds_code(%2$s, %1$s.codes))
            """;

    /** Who is denied something does not learn of it: the Consent itself is taken away too. */
    private static final String IS_NOT_DENIED = """
            not exists (
                select from mca.consent_denial denial
                where denial.patient_id = relation.patient_id and denial.exception_to is null
                    and not relation.relation %1$s
                    and %2$s
                    and (denial.consent_id = %3$s or %4$s)
                    and not exists (
                        select from mca.consent_denial exempted
                        where exempted.exception_to = denial.id and %5$s and %6$s))
            """;

    /**
     * That no denial takes the relation away for a resource.
     *
     * @param resource SQL of the resource's internal id
     */
    public String isNotDenied(String resource) {
        return IS_NOT_DENIED.formatted(
                aboveConsent,
                CONCERNS.formatted("denial", purpose, organizations),
                resource,
                COVERS.formatted("denial", resource),
                CONCERNS.formatted("exempted", purpose, organizations),
                COVERS.formatted("exempted", resource));
    }
}
