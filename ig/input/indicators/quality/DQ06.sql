-- Follow-ups of diabetes without a fasting glucose.
select visit.visit_key || '/' || visit.programme as unit_key, visit.patient_key, encounter.organization_key,
    not exists (select from fasting_glucose where fasting_glucose.encounter_key = visit.visit_key
        and fasting_glucose.patient_key = visit.patient_key) as is_fault
from visit join v_encounter encounter on encounter.encounter_key = visit.visit_key
where visit.programme = 't2dm' and visit.face_to_face
