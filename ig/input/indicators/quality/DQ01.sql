-- Residents without a phone.
select resident.patient_key as unit_key, resident.patient_key, resident.organization_key, not patient.has_phone as is_fault
from resident join v_patient patient on patient.patient_key = resident.patient_key
