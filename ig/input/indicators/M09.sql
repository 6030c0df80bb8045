with assessed as (
    select patient_key, assessed_date, risk_level in ('high', 'very-high') as high from v_risk
    where status = 'final' and method like 'high-risk-screen-%')
select patient_key as unit_key, patient_key, organization_key, practitioner_role_key,
    cast(null as text) as tier, cast(null as text) as programme, true as denominator, false as exclusion,
    exists (select from assessed where assessed.patient_key = resident.patient_key and high
        and assessed_date between :first_day and :last_day)
    and not exists (select from assessed where assessed.patient_key = resident.patient_key and high
        and assessed_date < :first_day) as numerator
from resident
where age >= 35
    and (exists (select from assessed where assessed.patient_key = resident.patient_key
            and assessed_date between :first_day and :last_day)
        or exists (select from v_questionnaire_response form where form.patient_key = resident.patient_key
            and form.questionnaire = 'q-screening-highrisk' and form.status in ('completed', 'amended')
            and form.authored_date between :first_day and :last_day))
