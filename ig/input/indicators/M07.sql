with counted as (
    select qualifying.patient_key, count(distinct visit_date) as visits
    from qualifying join measurement on measurement.encounter_key = qualifying.visit_key
        and measurement.patient_key = qualifying.patient_key and measurement.loinc = '59408-5'
    where programme = 'copd'
    group by qualifying.patient_key),
spirometry as (
    select distinct patient_key from measurement
    where loinc in ('19926-5', '20150-9', '19868-9') and effective_date between :first_day and :last_day)
select managed.patient_key as unit_key, managed.patient_key, organization_key, practitioner_role_key, tier, programme,
    true as denominator, excluded as exclusion,
    coalesce(visits, 0) >= required
    and (:spirometry = 'not-required' or spirometry.patient_key is not null) as numerator
from managed
    left join counted on counted.patient_key = managed.patient_key
    left join spirometry on spirometry.patient_key = managed.patient_key
where programme = 'copd'
