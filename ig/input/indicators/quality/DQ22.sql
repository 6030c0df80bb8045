-- Glucose that is not controlled, evaluated as controlled.
select visit.visit_key as unit_key, visit.patient_key, encounter.organization_key,
    bool_or(fasting_glucose.value >= 7.0) as is_fault
from visit join v_encounter encounter on encounter.encounter_key = visit.visit_key
    join fasting_glucose on fasting_glucose.encounter_key = visit.visit_key
        and fasting_glucose.patient_key = visit.patient_key
    join v_evaluation evaluation on evaluation.encounter_key = visit.visit_key and evaluation.programme = 't2dm'
        and evaluation.status in ('final', 'amended', 'corrected') and evaluation.evaluation = '1'
where visit.programme = 't2dm'
group by visit.visit_key, visit.patient_key, encounter.organization_key
