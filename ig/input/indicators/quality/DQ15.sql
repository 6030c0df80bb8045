-- Follow-ups that are in the future.
select visit.visit_key || '/' || visit.programme as unit_key, visit.patient_key, visit.organization_key,
    visit.visit_date > :as_of as is_fault
from v_followup visit join person on person.patient_key = visit.patient_key
where visit.status = 'finished' and visit.visit_date between :first_day and :last_day
