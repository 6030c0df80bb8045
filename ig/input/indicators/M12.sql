select task_key as unit_key, patient_key, from_organization_key as organization_key,
    cast(null as text) as practitioner_role_key, cast(null as text) as tier, cast(null as text) as programme,
    true as denominator, status in ('cancelled', 'rejected') and transition_at is null as exclusion,
    arrived_at is not null or status in ('in-progress', 'completed') as numerator
from fulfilment
where direction = 'up' and authored_on between :first_day and :last_day
