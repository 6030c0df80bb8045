select encounter_key as unit_key, patient_key, organization_key, practitioner_role_key,
    cast(null as text) as tier, cast(null as text) as programme, true as denominator, false as exclusion,
    in_primary_care as numerator
from attendance
where class_code = 'AMB'
    and exists (select from v_encounter_diagnosis diagnosis
        join chronic on chronic.condition_key = diagnosis.condition_key
        where diagnosis.encounter_key = attendance.encounter_key and diagnosis.patient_key = attendance.patient_key)
