-- Glucose out of the usual range.
select observation_key as unit_key, measured.patient_key, person.managing_organization_key as organization_key,
    measured.value not between 2 and 35 as is_fault
from v_glucose measured join person on person.patient_key = measured.patient_key
where measured.status in ('final', 'amended', 'corrected') and measured.absent_reason is null
    and measured.effective_date between :first_day and :last_day
    and measured.value is not null and measured.unit = 'mmol/L'
