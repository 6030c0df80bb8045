-- Forms with a data-quality flag.
select response_key as unit_key, form.patient_key, coalesce(visit.organization_key, person.managing_organization_key)
        as organization_key,
    form.quality_flag_count > 0 as is_fault
from v_questionnaire_response form join person on person.patient_key = form.patient_key
    left join v_encounter visit on visit.encounter_key = form.encounter_key and visit.patient_key = form.patient_key
where form.questionnaire like 'q-followup-%' and form.status in ('completed', 'amended')
    and form.authored_date between :first_day and :last_day
