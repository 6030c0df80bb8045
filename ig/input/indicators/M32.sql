with watched as (
    select *, greatest(:first_day, period_start, tier_date) as since, least(:last_day, :as_of) as until
    from normed where active_at_end and tier = 'key'),
point as (
    select patient_key, programme, since as day from watched where since <= until
    union all select patient_key, programme, until from watched where since <= until
    union all select watched.patient_key, watched.programme, visit.visit_date
    from watched join visit on visit.patient_key = watched.patient_key and visit.programme = watched.programme
    where visit.visit_date between since and until),
longest as (
    select patient_key, programme, max(gap) as gap from (
        select patient_key, programme, day - lag(day) over (partition by patient_key, programme order by day) as gap
        from point) gaps
    group by patient_key, programme)
select watched.patient_key || '/' || watched.programme as unit_key, watched.patient_key, organization_key,
    practitioner_role_key, tier, watched.programme, true as denominator, false as exclusion,
    coalesce(gap, 0) <= 31 as numerator
from watched left join longest on longest.patient_key = watched.patient_key and longest.programme = watched.programme
