with measured as (
    select patient_key, effective_date from pressure
    union all select patient_key, effective_date from fasting_glucose)
select patient_key as unit_key, patient_key, organization_key, practitioner_role_key, tier, programme,
    true as denominator, excluded as exclusion,
    exists (select from measured where measured.patient_key = managed.patient_key
        and effective_date between greatest(enrolled, :first_day) and :last_day)
    and not exists (select from generate_series(0, 600) step
        where greatest(enrolled, :first_day) + (step + 1) * interval '6 months' <= :last_day + 1
            and not exists (select from measured where measured.patient_key = managed.patient_key
                and effective_date >= greatest(enrolled, :first_day) + step * interval '6 months'
                and effective_date < greatest(enrolled, :first_day) + (step + 1) * interval '6 months')) as numerator
from managed
where programme = 'high-risk' and status in ('active', 'onhold') and (period_end is null or period_end > :last_day)
    and enrolled + interval '6 months' <= :last_day + 1
