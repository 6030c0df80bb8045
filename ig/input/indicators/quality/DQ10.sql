-- Glucose in another unit than mmol/L.
select observation_key as unit_key, glucose.patient_key, person.managing_organization_key as organization_key,
    glucose.unit is distinct from 'mmol/L' as is_fault
from v_glucose glucose join person on person.patient_key = glucose.patient_key
where glucose.status in ('final', 'amended', 'corrected') and glucose.absent_reason is null and glucose.value is not null
    and glucose.effective_date between :first_day and :last_day
