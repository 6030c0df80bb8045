select task_key as unit_key, patient_key, to_organization_key as organization_key,
    cast(null as text) as practitioner_role_key, cast(null as text) as tier, cast(null as text) as programme,
    true as denominator, false as exclusion, true as numerator
from fulfilment
where direction = 'down' and status = 'completed'
    and cast(ended_at at time zone 'Asia/Shanghai' as date) between :first_day and :last_day
