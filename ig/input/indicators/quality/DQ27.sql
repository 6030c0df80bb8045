-- Pressures that are the same at three visits in a row.
with visited as (
    select distinct on (visit.patient_key, visit.visit_key) pressure.observation_key, visit.patient_key, visit.visit_key,
        visit.visit_start, pressure.systolic, pressure.diastolic
    from visit join pressure on pressure.encounter_key = visit.visit_key and pressure.patient_key = visit.patient_key
    order by visit.patient_key, visit.visit_key, pressure.effective_at desc nulls last,
        pressure.observation_key collate "C" desc),
rowed as (
    select visited.*, lag(systolic, 1) over seen as systolic_1, lag(systolic, 2) over seen as systolic_2,
        lag(diastolic, 1) over seen as diastolic_1, lag(diastolic, 2) over seen as diastolic_2
    from visited window seen as (partition by patient_key order by visit_start, visit_key collate "C"))
select rowed.observation_key as unit_key, rowed.patient_key, encounter.organization_key,
    coalesce(systolic = systolic_1 and systolic = systolic_2 and diastolic = diastolic_1 and diastolic = diastolic_2, false)
        as is_fault
from rowed join v_encounter encounter on encounter.encounter_key = rowed.visit_key
