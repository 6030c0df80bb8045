with event as (
    select patient_key from v_encounter
    where status in ('finished', 'in-progress') and start_date between :first_day and :last_day
    union all select patient_key from v_questionnaire_response
    where status in ('completed', 'amended') and authored_date between :first_day and :last_day
    union all select patient_key from v_measurement
    where status in ('final', 'amended', 'corrected') and effective_date between :first_day and :last_day
    union all select patient_key from v_lab
    where status in ('final', 'amended', 'corrected') and effective_date between :first_day and :last_day
    union all select patient_key from v_bp
    where status in ('final', 'amended', 'corrected') and effective_date between :first_day and :last_day
    union all select patient_key from v_finding
    where status in ('final', 'amended', 'corrected') and effective_date between :first_day and :last_day),
recorded as (select distinct patient_key from event)
select resident.patient_key as unit_key, resident.patient_key, organization_key, practitioner_role_key,
    cast(null as text) as tier, cast(null as text) as programme, true as denominator, false as exclusion,
    recorded.patient_key is not null as numerator
from resident left join recorded on recorded.patient_key = resident.patient_key
