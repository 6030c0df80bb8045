-- The pressure of the last visit that has one.
select distinct on (visit.patient_key, programme) visit.patient_key, programme, visit_date, systolic, diastolic
from visit join pressure on pressure.encounter_key = visit.visit_key and pressure.patient_key = visit.patient_key
where face_to_face or :control_source = 'any'
order by visit.patient_key, programme, visit_start desc, visit_key collate "C" desc,
    effective_at desc nulls last, observation_key collate "C" desc
