-- Everybody managed for hypertension since 35 or later, and whether the pressure is controlled.
select managed.*,
    lost.patient_key is null and systolic < 140 and diastolic < 90 as below_140,
    lost.patient_key is null and systolic < high and diastolic < 90 as controlled
from managed
    left join lost on lost.patient_key = managed.patient_key and lost.programme = 'htn'
    left join last_pressure last on last.patient_key = managed.patient_key and last.programme = 'htn'
    left join lateral (select case when age(cast(last.visit_date as timestamp), cast(managed.birth_date as timestamp))
            >= interval '65 years' then 150 else 140 end as high) threshold on true
where managed.programme = 'htn' and age_when_enrolled >= 35
