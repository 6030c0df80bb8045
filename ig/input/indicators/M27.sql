with latest as (
    select distinct on (visit.patient_key, visit.programme) visit.patient_key, visit.programme, form.evaluation
    from visit join v_response_evaluation form on form.encounter_key = visit.visit_key
        and form.patient_key = visit.patient_key and form.programme = visit.programme
        and form.status in ('completed', 'amended') and form.evaluation is not null
    order by visit.patient_key, visit.programme, visit_start desc, visit_key collate "C" desc,
        form.response_key collate "C" desc),
enrolled as (
    select patient_key, programme, tier, period_start, enrolment_key, managing_organization_key, care_manager_role_key
    from v_enrolment
    where programme in ('htn', 't2dm', 'copd') and status = 'active' and period_start <= :last_day
        and (period_end is null or period_end >= :last_day)),
stable as (
    select enrolled.patient_key,
        (array_agg(managing_organization_key order by period_start desc, enrolment_key collate "C" desc))[1]
            as organization_key,
        (array_agg(care_manager_role_key order by period_start desc, enrolment_key collate "C" desc))[1]
            as practitioner_role_key,
        (array_agg(tier order by period_start desc, enrolment_key collate "C" desc))[1] as tier,
        (array_agg(enrolled.programme order by period_start desc, enrolment_key collate "C" desc))[1] as programme
    from enrolled left join latest on latest.patient_key = enrolled.patient_key and latest.programme = enrolled.programme
    group by enrolled.patient_key
    having bool_and(coalesce(tier in ('general', 'routine') and evaluation = '1', false)))
select patient_key as unit_key, patient_key, organization_key, practitioner_role_key, tier, programme,
    true as denominator, false as exclusion,
    exists (select from v_medication prescription where prescription.patient_key = stable.patient_key
        and long_term and status in ('active', 'on-hold', 'completed')
        and authored_date between :first_day and :last_day and supply_days between 29 and 84) as numerator
from stable
