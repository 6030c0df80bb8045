select task_key as unit_key, patient_key, to_organization_key as organization_key,
    cast(null as text) as practitioner_role_key, cast(null as text) as tier, cast(null as text) as programme,
    true as denominator, false as exclusion, true as numerator,
    round(cast(extract(epoch from transition_at - coalesce(submitted_at, authored_at)) / 60 as numeric), 2) as amount,
    priority as stratum
from fulfilment
where cast(transition_at at time zone 'Asia/Shanghai' as date) between :first_day and :last_day
