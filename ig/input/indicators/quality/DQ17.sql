-- Measurements before birth or after death.
select observation_key as unit_key, measured.patient_key, patient.managing_organization_key as organization_key,
    coalesce(measured.effective_date < patient.birth_date, false)
        or coalesce(measured.effective_date > patient.deceased_date, false) as is_fault
from (select observation_key, patient_key, effective_date from v_bp
        where status in ('final', 'amended', 'corrected') and effective_date between :first_day and :last_day
        union all select observation_key, patient_key, effective_date from v_glucose
        where status in ('final', 'amended', 'corrected') and effective_date between :first_day and :last_day) measured
    join v_patient patient on patient.patient_key = measured.patient_key
