package cn.medalliance.security.consent.jpa;

/**
 * SQL about a row {@code relation} of {@code mca.patient_relation} that is a caller's: that no denial takes it away for a
 * resource. The few denials of a relation's patient are found by the statement; what each says is asked of
 * {@code mca.denies}. HAPI takes no statement with a literal in it.
 *
 * @param purpose the caller's purpose
 * @param aboveConsent a condition on the relations that stay: {@code in (…)}
 */
public record DenialSql(String purpose, String aboveConsent) {

    private static final String IS_NOT_DENIED = """
            not exists (
                select from mca.consent_denial denial
                where denial.patient_id = relation.patient_id and denial.exception_to is null
                    and not relation.relation %s
                    and mca.denies(denial, relation.organization_id, %s, cast(%s as text)))
            """;

    /**
     * That no denial takes the relation away for a resource.
     *
     * @param resource SQL of the resource's internal id
     */
    public String isNotDenied(String resource) {
        return IS_NOT_DENIED.formatted(aboveConsent, resource, purpose);
    }
}
