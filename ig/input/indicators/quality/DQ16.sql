-- Residents born in the future, or older than 120.
select resident.patient_key as unit_key, resident.patient_key, resident.organization_key, coalesce(resident.birth_date > :as_of or resident.age > 120, false) as is_fault
from resident join v_patient patient on patient.patient_key = resident.patient_key
