select pressure.patient_key as unit_key, pressure.patient_key, pressure.organization_key, pressure.practitioner_role_key,
    pressure.tier, pressure.programme, true as denominator, pressure.excluded or glucose.excluded as exclusion,
    pressure.controlled and glucose.controlled as numerator
from pressure_control pressure join glucose_control glucose on glucose.patient_key = pressure.patient_key
