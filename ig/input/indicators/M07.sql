with counted as (
    select qualifying.patient_key, count(distinct visit_date) as visits
    from qualifying join v_measurement saturation on saturation.encounter_key = qualifying.visit_key
        and saturation.patient_key = qualifying.patient_key and saturation.code = '59408-5'
        and saturation.status in ('final', 'amended', 'corrected') and saturation.absent_reason is null
    where programme = 'copd'
    group by qualifying.patient_key),
spirometry as (
    select patient_key from v_measurement
    where code in ('19926-5', '20150-9', '19868-9') and status in ('final', 'amended', 'corrected')
        and absent_reason is null and effective_date between :first_day and :last_day
    union select patient_key from v_lab
    where code in ('19926-5', '20150-9', '19868-9') and status in ('final', 'amended', 'corrected')
        and absent_reason is null and effective_date between :first_day and :last_day)
select managed.patient_key as unit_key, managed.patient_key, organization_key, practitioner_role_key, tier, programme,
    true as denominator, excluded as exclusion,
    coalesce(visits, 0) >= required
    and (:spirometry = 'not-required' or spirometry.patient_key is not null) as numerator
from managed
    left join counted on counted.patient_key = managed.patient_key
    left join spirometry on spirometry.patient_key = managed.patient_key
where programme = 'copd'
