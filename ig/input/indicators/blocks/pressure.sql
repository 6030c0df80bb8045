-- Blood pressures with both values.
select observation_key, patient_key, encounter_key, effective_date, effective_at, systolic, diastolic, place,
    performer_organization_key
from v_bp
where status in ('final', 'amended', 'corrected') and absent_reason is null
    and systolic is not null and diastolic is not null
