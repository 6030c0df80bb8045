-- Referrals still open after 30 days.
select task_key as unit_key, patient_key, from_organization_key as organization_key,
    status in ('requested', 'received', 'accepted', 'ready', 'in-progress', 'on-hold') as is_fault
from fulfilment
where authored_on between :first_day and :last_day and authored_on + 30 <= :as_of
