select patient_key as unit_key, patient_key, organization_key, practitioner_role_key,
    cast(null as text) as tier, cast(null as text) as programme, true as denominator, false as exclusion,
    exists (select from v_questionnaire_response form where form.patient_key = resident.patient_key
        and form.questionnaire = 'q-elderly-exam' and form.status in ('completed', 'amended')
        and form.authored_date between :first_day and :last_day) as numerator
from resident
where age >= 65
