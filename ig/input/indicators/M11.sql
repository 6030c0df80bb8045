select task_key as unit_key, patient_key, from_organization_key as organization_key,
    cast(null as text) as practitioner_role_key, cast(null as text) as tier, cast(null as text) as programme,
    true as denominator, false as exclusion,
    exists (select from v_task tracking where tracking.code = 'referral-tracking'
        and tracking.focus_key = fulfilment.referral_key and tracking.patient_key = fulfilment.patient_key
        and tracking.status = 'completed'
        and cast(coalesce(tracking.tracked_on, tracking.ended_at) at time zone 'Asia/Shanghai' as date)
            <= fulfilment.authored_on + 14) as numerator
from fulfilment
where direction = 'up' and authored_on between :first_day and :last_day and authored_on + 14 <= :as_of
