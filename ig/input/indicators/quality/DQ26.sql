-- Two follow-ups of a programme on one day.
select visit.visit_key || '/' || visit.programme as unit_key, visit.patient_key, encounter.organization_key,
    exists (select from visit other where other.patient_key = visit.patient_key and other.programme = visit.programme
        and other.visit_date = visit.visit_date and other.visit_key <> visit.visit_key) as is_fault
from visit join v_encounter encounter on encounter.encounter_key = visit.visit_key
