-- Residents without a grid.
select resident.patient_key as unit_key, resident.patient_key, resident.organization_key, patient.grid_key is null as is_fault
from resident join v_patient patient on patient.patient_key = resident.patient_key
