-- Pressures that are not controlled, evaluated as controlled.
select visit.visit_key as unit_key, visit.patient_key, encounter.organization_key,
    bool_or(pressure.systolic >= case when age(cast(visit.visit_date as timestamp), cast(person.birth_date as timestamp))
            >= interval '65 years' then 150 else 140 end or pressure.diastolic >= 90) as is_fault
from visit join v_encounter encounter on encounter.encounter_key = visit.visit_key
    join person on person.patient_key = visit.patient_key
    join pressure on pressure.encounter_key = visit.visit_key and pressure.patient_key = visit.patient_key
    join v_evaluation evaluation on evaluation.encounter_key = visit.visit_key and evaluation.programme = 'htn'
        and evaluation.status in ('final', 'amended', 'corrected') and evaluation.evaluation = '1'
where visit.programme = 'htn'
group by visit.visit_key, visit.patient_key, encounter.organization_key
