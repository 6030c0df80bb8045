select patient_key as unit_key, patient_key, organization_key, practitioner_role_key, tier, programme,
    true as denominator, excluded as exclusion, controlled as numerator
from glucose_control
