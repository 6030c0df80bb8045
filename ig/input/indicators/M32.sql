with point as (
    select patient_key, programme, greatest(:first_day, period_start, tier_date) as day from normed
    where active_at_end and tier = 'key'
    union all select patient_key, programme, least(:last_day, :as_of) from normed where active_at_end and tier = 'key'
    union all select normed.patient_key, normed.programme, visit.visit_date
    from normed join visit on visit.patient_key = normed.patient_key and visit.programme = normed.programme
    where active_at_end and tier = 'key'
        and visit.visit_date between greatest(:first_day, period_start, tier_date) and least(:last_day, :as_of)),
longest as (
    select patient_key, programme, max(gap) as gap from (
        select patient_key, programme, day - lag(day) over (partition by patient_key, programme order by day) as gap
        from point) gaps
    group by patient_key, programme)
select normed.patient_key || '/' || normed.programme as unit_key, normed.patient_key, organization_key,
    practitioner_role_key, tier, normed.programme, true as denominator, false as exclusion, gap <= 31 as numerator
from normed join longest on longest.patient_key = normed.patient_key and longest.programme = normed.programme
where active_at_end and tier = 'key'
