with latest as (
    select distinct on (visit.patient_key, visit.programme) visit.patient_key, visit.programme, form.evaluation
    from visit join v_response_evaluation form on form.encounter_key = visit.visit_key
        and form.patient_key = visit.patient_key and form.programme = visit.programme
        and form.status in ('completed', 'amended') and form.evaluation in ('1', '2', '3', '4')
    order by visit.patient_key, visit.programme, visit_start desc, visit_key collate "C" desc,
        form.response_key collate "C" desc),
stable as (
    select normed.patient_key,
        (array_agg(organization_key order by period_start desc, enrolment_key collate "C" desc))[1] as organization_key,
        (array_agg(practitioner_role_key order by period_start desc, enrolment_key collate "C" desc))[1]
            as practitioner_role_key,
        (array_agg(tier order by period_start desc, enrolment_key collate "C" desc))[1] as tier,
        (array_agg(normed.programme order by period_start desc, enrolment_key collate "C" desc))[1] as programme
    from normed left join latest on latest.patient_key = normed.patient_key and latest.programme = normed.programme
    where active_at_end
    group by normed.patient_key
    having bool_and(coalesce(tier in ('general', 'routine') and evaluation = '1', false)))
select patient_key as unit_key, patient_key, organization_key, practitioner_role_key, tier, programme,
    true as denominator, false as exclusion,
    exists (select from v_medication prescription where prescription.patient_key = stable.patient_key
        and long_term and status in ('active', 'on-hold', 'completed')
        and authored_date between :first_day and :last_day and supply_days between 29 and 84) as numerator
from stable
