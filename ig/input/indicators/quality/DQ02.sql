-- Residents without an identity number.
select resident.patient_key as unit_key, resident.patient_key, resident.organization_key, not patient.has_resident_id as is_fault
from resident join v_patient patient on patient.patient_key = resident.patient_key
