select task_key as unit_key, patient_key, to_organization_key as organization_key,
    cast(null as text) as practitioner_role_key, cast(null as text) as tier, cast(null as text) as programme,
    true as denominator,
    status = 'cancelled' and transition_at is null and cancelled_at < sla_due as exclusion,
    coalesce(accepted_at <= sla_due, false) as numerator
from fulfilment
where channel in ('green', 'emergency') and authored_on between :first_day and :last_day and sla_due is not null
    and (accepted_at is not null or cast(sla_due at time zone 'Asia/Shanghai' as date) < :as_of)
