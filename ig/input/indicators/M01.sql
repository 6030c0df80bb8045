with counted as (
    select patient_key, count(distinct visit_date) as visits from qualifying where programme = 'htn' group by patient_key),
examined as (
    select distinct patient_key from v_questionnaire_response
    where :norm = 'strict' and questionnaire = 'q-elderly-exam' and status in ('completed', 'amended')
        and authored_date between :first_day and :last_day),
neglected as (
    select distinct visit.patient_key
    from visit join v_response_evaluation form on form.encounter_key = visit.visit_key
        and form.patient_key = visit.patient_key and form.programme = 'htn'
        and form.status in ('completed', 'amended') and form.evaluation in ('2', '3')
    where :norm = 'strict' and visit.programme = 'htn' and visit_date + 17 <= :last_day
        and not exists (select from visit next where next.patient_key = visit.patient_key and next.programme = 'htn'
            and next.visit_date > visit.visit_date and next.visit_date <= visit.visit_date + 17))
select managed.patient_key as unit_key, managed.patient_key, organization_key, practitioner_role_key, tier, programme,
    true as denominator, excluded as exclusion,
    coalesce(visits, 0) >= required
    and (:norm = 'basic' or examined.patient_key is not null and neglected.patient_key is null) as numerator
from managed
    left join counted on counted.patient_key = managed.patient_key
    left join examined on examined.patient_key = managed.patient_key
    left join neglected on neglected.patient_key = managed.patient_key
where programme = 'htn' and age_when_enrolled >= 35
