-- Pressures out of the usual range, or systolic not above diastolic.
select observation_key as unit_key, measured.patient_key, person.managing_organization_key as organization_key,
    measured.systolic not between 70 and 250 or measured.diastolic not between 40 and 140
        or measured.systolic <= measured.diastolic as is_fault
from v_bp measured join person on person.patient_key = measured.patient_key
where measured.status in ('final', 'amended', 'corrected') and measured.absent_reason is null
    and measured.effective_date between :first_day and :last_day
    and measured.systolic is not null and measured.diastolic is not null
