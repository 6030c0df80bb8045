-- Everybody managed for type 2 diabetes since 35 or later, and whether glucose is controlled.
select managed.*, lost.patient_key is null and value < 7.0 as controlled
from managed
    left join lost on lost.patient_key = managed.patient_key and lost.programme = 't2dm'
    left join last_glucose last on last.patient_key = managed.patient_key and last.programme = 't2dm'
where managed.programme = 't2dm' and age_when_enrolled >= 35
