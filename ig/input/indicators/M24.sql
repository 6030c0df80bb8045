select response_key as unit_key, patient_key, organization_key,
    cast(null as text) as practitioner_role_key, cast(null as text) as tier, cast(null as text) as programme,
    true as denominator, status not in ('completed', 'amended') or (mean is null and overall is null) as exclusion,
    coalesce(mean, overall) >= 4 as numerator
from v_satisfaction
where status <> 'entered-in-error' and authored_date between :first_day and :last_day
