package cn.medalliance.security.consent.jpa;

import cn.medalliance.security.consent.model.ConsentPurpose;
import java.util.List;

/**
 * The residents who deny an organisation something now, whatever it is: a number that lacks a part of somebody would be wrong, and
 * one that holds it would tell what is denied.
 *
 * @param organization its internal id
 * @param purpose for which it asks
 */
public record DeniedParts(long organization, ConsentPurpose purpose) {

    private static final String SPEAKS = """
            (%1$s.begins_at is null or %1$s.begins_at <= now()) and (%1$s.ends_at is null or %1$s.ends_at > now())
                and (%1$s.purposes is null or cast(? as text) = any (%1$s.purposes))
                and (%1$s.is_for_all or exists (
                    select from mca.consent_denial_actor actor where actor.denial_id = %1$s.id
                        and actor.organization_id in (
                            select above.id from mca.organization_and_above(cast(? as bigint)) above (id))))
            """;

    /** An exception to a part leaves a denial of the rest. */
    private static final String RESIDENTS = """
            select patient.fhir_id
            from mca.consent_denial denial join public.hfj_resource patient on patient.res_id = denial.patient_id
            where denial.exception_to is null and %s and not exists (
                select from mca.consent_denial exempted
                where exempted.exception_to = denial.id and exempted.types is null and exempted.labels is null
                    and exempted.codes is null and %s)
            """.formatted(SPEAKS.formatted("denial"), SPEAKS.formatted("exempted"));

    /** SQL of their logical ids, with a question mark for each of {@link #values()}. */
    public String residents() {
        return RESIDENTS;
    }

    /** For the question marks, in their order. */
    public List<Object> values() {
        return List.of(purpose.name(), organization, purpose.name(), organization);
    }
}
