with counted as (
    select qualifying.patient_key, count(distinct visit_date) as visits
    from qualifying join fasting_glucose on fasting_glucose.encounter_key = qualifying.visit_key
        and fasting_glucose.patient_key = qualifying.patient_key
    where programme = 't2dm'
    group by qualifying.patient_key)
select managed.patient_key as unit_key, managed.patient_key, organization_key, practitioner_role_key, tier, programme,
    true as denominator, excluded as exclusion, coalesce(visits, 0) >= required as numerator
from managed left join counted on counted.patient_key = managed.patient_key
where programme = 't2dm' and age_when_enrolled >= 35
