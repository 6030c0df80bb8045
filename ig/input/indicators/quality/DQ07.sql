-- Follow-ups without an evaluation.
select visit.visit_key || '/' || visit.programme as unit_key, visit.patient_key, encounter.organization_key,
    not exists (select from v_evaluation evaluation where evaluation.encounter_key = visit.visit_key
        and evaluation.patient_key = visit.patient_key and evaluation.programme = visit.programme
        and evaluation.status in ('final', 'amended', 'corrected') and evaluation.evaluation is not null) as is_fault
from visit join v_encounter encounter on encounter.encounter_key = visit.visit_key
where visit.programme in ('htn', 't2dm', 'copd')
