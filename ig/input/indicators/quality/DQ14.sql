-- Body mass index out of the usual range.
select observation_key as unit_key, measured.patient_key, person.managing_organization_key as organization_key,
    measured.value not between 13 and 50 as is_fault
from v_measurement measured join person on person.patient_key = measured.patient_key
where measured.status in ('final', 'amended', 'corrected') and measured.absent_reason is null
    and measured.effective_date between :first_day and :last_day
    and measured.loinc = '39156-5' and measured.unit = 'kg/m2' and measured.value is not null
