with assessment as (
    select response_key as key, patient_key, authored_date as day from v_questionnaire_response
    where status in ('completed', 'amended')
    union all select observation_key, patient_key, effective_date from v_measurement
    where status in ('final', 'amended', 'corrected')
    union all select observation_key, patient_key, effective_date from v_lab
    where status in ('final', 'amended', 'corrected')
    union all select observation_key, patient_key, effective_date from v_bp
    where status in ('final', 'amended', 'corrected')
    union all select observation_key, patient_key, effective_date from v_finding
    where status in ('final', 'amended', 'corrected'))
select prescription_key as unit_key, patient_key, cast(null as text) as organization_key,
    requester_role_key as practitioner_role_key, cast(null as text) as tier, cast(null as text) as programme,
    true as denominator, false as exclusion,
    exists (select from v_medication_support support join assessment on assessment.key = support.support_key
            and assessment.patient_key = support.patient_key
        where support.prescription_key = prescription.prescription_key and support.patient_key = prescription.patient_key
            and assessment.day between prescription.authored_date - 30 and prescription.authored_date) as numerator
from v_medication prescription
where extension and status in ('active', 'on-hold', 'completed') and authored_date between :first_day and :last_day
