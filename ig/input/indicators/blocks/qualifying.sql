-- Visits that count for the norm.
select visit_key, patient_key, programme, visit_date
from visit
where (face_to_face or :visit_ways = 'any')
    and exists (select from v_response_evaluation form where form.encounter_key = visit.visit_key
        and form.patient_key = visit.patient_key and form.programme = visit.programme
        and form.status in ('completed', 'amended') and form.evaluation in ('1', '2', '3', '4'))
    and not exists (select from v_questionnaire_response form where form.encounter_key = visit.visit_key
        and form.patient_key = visit.patient_key
        and form.status in ('completed', 'amended') and form.quality_flag_count > 0)
