select patient_key || '/' || programme as unit_key, patient_key, organization_key, practitioner_role_key, tier, programme,
    true as denominator, false as exclusion,
    exists (select from v_followup visit where visit.patient_key = normed.patient_key
        and visit.programme = normed.programme and visit.status = 'finished'
        and coalesce(visit.followup_status, 'done') = 'done'
        and visit.visit_date between :last_day - 92 and :last_day) as numerator
from normed
where active_at_end
