select encounter_key as unit_key, patient_key, organization_key, practitioner_role_key,
    cast(null as text) as tier, cast(null as text) as programme, true as denominator, false as exclusion,
    in_primary_care as numerator
from attendance
where class_code = 'AMB'
