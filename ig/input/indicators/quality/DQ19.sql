-- Managed for more than 92 days without a follow-up.
select normed.enrolment_key as unit_key, normed.patient_key, normed.organization_key,
    not exists (select from v_followup visit where visit.patient_key = normed.patient_key
        and visit.programme = normed.programme and visit.status = 'finished'
        and coalesce(visit.followup_status, 'done') = 'done'
        and visit.visit_date between :last_day - 92 and :last_day) as is_fault
from normed
where active_at_end and not dead and enrolled < :last_day - 92
