-- Visits of a programme that took place in the period.
select visit_key, patient_key, programme, visit_date, visit_start, face_to_face
from v_followup
where status = 'finished' and coalesce(followup_status, 'done') = 'done' and visit_date between :first_day and :last_day
