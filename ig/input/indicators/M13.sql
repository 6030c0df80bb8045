select encounter_key as unit_key, encounter.patient_key, encounter.organization_key, encounter.practitioner_role_key,
    cast(null as text) as tier, cast(null as text) as programme,
    true as denominator, discharge_disposition in ('4', '5') as exclusion,
    exists (select from fulfilment where fulfilment.patient_key = encounter.patient_key and direction = 'down'
        and accepted_on between end_date and end_date + 7) as numerator
from v_encounter encounter join person on person.patient_key = encounter.patient_key
    join chronic on chronic.condition_key = encounter.main_condition_key
where encounter.status = 'finished' and class_code = 'IMP' and end_date between :first_day and :last_day
    and person.managing_organization_key is not null
