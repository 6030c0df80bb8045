-- Body mass index that does not fit height and weight.
select bmi.observation_key as unit_key, bmi.patient_key, person.managing_organization_key as organization_key,
    not bool_or(abs(bmi.value - weight.value / power(height.value / 100, 2)) <= 0.5) as is_fault
from v_measurement bmi join person on person.patient_key = bmi.patient_key
    join v_measurement weight on weight.encounter_key = bmi.encounter_key and weight.patient_key = bmi.patient_key
        and weight.loinc = '29463-7' and weight.unit = 'kg' and weight.status in ('final', 'amended', 'corrected')
    join v_measurement height on height.encounter_key = bmi.encounter_key and height.patient_key = bmi.patient_key
        and height.loinc = '8302-2' and height.unit = 'cm' and height.status in ('final', 'amended', 'corrected')
        and height.value > 0
where bmi.loinc = '39156-5' and bmi.unit = 'kg/m2' and bmi.status in ('final', 'amended', 'corrected')
    and bmi.effective_date between :first_day and :last_day
group by bmi.observation_key, bmi.patient_key, person.managing_organization_key
