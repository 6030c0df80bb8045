-- Tasks that fulfil a referral, with the moment of acceptance.
select task.task_key, task.patient_key, task.status, task.priority, task.authored_at, task.arrived_at, task.ended_at,
    coalesce(task.sla_due, referral.sla_due) as sla_due, task.focus_key as referral_key, referral.direction,
    referral.channel, accepted.at as transition_at, submitted.at as submitted_at,
    coalesce(cancelled.at, task.modified_at) as cancelled_at,
    cast(task.authored_at at time zone 'Asia/Shanghai' as date) as authored_on,
    coalesce(accepted.at, case when task.status in ('accepted', 'in-progress', 'on-hold', 'completed')
        then task.authored_at end) as accepted_at,
    cast(coalesce(accepted.at, case when task.status in ('accepted', 'in-progress', 'on-hold', 'completed')
        then task.authored_at end) at time zone 'Asia/Shanghai' as date) as accepted_on,
    coalesce(task.requester_organization_key, referral.requester_organization_key,
        requester.organization_key) as from_organization_key,
    coalesce(task.owner_organization_key, owner.organization_key) as to_organization_key
from v_task task
    join v_referral referral on referral.referral_key = task.focus_key and referral.status <> 'entered-in-error'
    left join lateral (select min(occurred_at) as at from v_transition where v_transition.task_key = task.task_key
        and transition = 'T03') accepted on true
    left join lateral (select min(occurred_at) as at from v_transition where v_transition.task_key = task.task_key
        and transition = 'T01') submitted on true
    left join lateral (select min(occurred_at) as at from v_transition where v_transition.task_key = task.task_key
        and transition in ('T05', 'T06', 'T13')) cancelled on true
    left join lateral (select organization_key from v_practitioner_role
        where practitioner_role_key = coalesce(task.requester_role_key, referral.requester_role_key) limit 1) requester on true
    left join lateral (select organization_key from v_practitioner_role
        where practitioner_role_key = task.owner_role_key limit 1) owner on true
where task.code = 'referral-fulfil' and task.focus_type = 'ServiceRequest'
    and task.status not in ('draft', 'entered-in-error')
