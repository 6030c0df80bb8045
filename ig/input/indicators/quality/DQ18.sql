-- Forms written more than 7 days after the visit.
select response_key as unit_key, form.patient_key, visit.organization_key,
    form.authored_date > visit.start_date + 7 as is_fault
from v_questionnaire_response form
    join v_encounter visit on visit.encounter_key = form.encounter_key and visit.patient_key = form.patient_key
where form.questionnaire like 'q-followup-%' and form.status in ('completed', 'amended') and form.authored_date is not null
    and visit.start_date between :first_day and :last_day
