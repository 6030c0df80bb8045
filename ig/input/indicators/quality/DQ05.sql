-- Follow-ups of hypertension without a pressure.
select visit.visit_key || '/' || visit.programme as unit_key, visit.patient_key, encounter.organization_key,
    not exists (select from pressure where pressure.encounter_key = visit.visit_key
        and pressure.patient_key = visit.patient_key) as is_fault
from visit join v_encounter encounter on encounter.encounter_key = visit.visit_key
where visit.programme = 'htn' and visit.face_to_face
