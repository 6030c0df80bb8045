-- Follow-ups after death.
select visit.visit_key || '/' || visit.programme as unit_key, visit.patient_key, encounter.organization_key,
    coalesce(visit.visit_date > patient.deceased_date, false) as is_fault
from visit join v_encounter encounter on encounter.encounter_key = visit.visit_key
    join v_patient patient on patient.patient_key = visit.patient_key
