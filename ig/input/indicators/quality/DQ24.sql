-- Birth date or sex that does not fit the identity number.
select resident.patient_key as unit_key, resident.patient_key, resident.organization_key,
    not (coalesce(patient.birth_date_fits, true) and coalesce(patient.sex_fits, true)) as is_fault
from resident join v_patient patient on patient.patient_key = resident.patient_key
where patient.has_resident_id
