select observation_key as unit_key, patient_key, performer_organization_key as organization_key,
    cast(null as text) as practitioner_role_key, cast(null as text) as tier, cast(null as text) as programme,
    true as denominator, false as exclusion, systolic >= 140 or diastolic >= 90 as numerator
from pressure
where place = 'support-centre' and effective_date between :first_day and :last_day
union all
select observation_key, patient_key, performer_organization_key, null, null, null, true, false, value >= 7.0
from fasting_glucose
where place = 'support-centre' and effective_date between :first_day and :last_day
