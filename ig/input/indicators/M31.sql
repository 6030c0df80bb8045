select response_key as unit_key, form.patient_key, visit.organization_key,
    coalesce(form.author_role_key, visit.practitioner_role_key) as practitioner_role_key,
    cast(null as text) as tier, cast(null as text) as programme, true as denominator, false as exclusion,
    quality_flag_count = 0 and not exists (select from v_detected_issue issue
        where issue.patient_key = form.patient_key and issue.implicated_key = form.response_key
            and issue.implicated_type = 'QuestionnaireResponse' and (issue.kind = 'data-quality' or issue.data_quality is not null)
            and issue.status <> 'entered-in-error' and not issue.mitigated) as numerator
from v_questionnaire_response form
    left join v_encounter visit on visit.encounter_key = form.encounter_key and visit.patient_key = form.patient_key
where form.questionnaire like 'q-followup-%' and form.status in ('completed', 'amended')
    and form.authored_date between :first_day and :last_day
