-- Fasting glucose, mmol/L.
select observation_key, patient_key, encounter_key, effective_date, effective_at, value, place, performer_organization_key
from v_glucose
where fasting and status in ('final', 'amended', 'corrected') and absent_reason is null and value is not null
    and unit = 'mmol/L'
