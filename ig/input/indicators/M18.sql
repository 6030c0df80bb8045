with contracted as (select distinct patient_key from contract)
select resident.patient_key as unit_key, resident.patient_key, organization_key, practitioner_role_key,
    cast(null as text) as tier, cast(null as text) as programme, true as denominator, false as exclusion,
    contracted.patient_key is not null as numerator
from resident left join contracted on contracted.patient_key = resident.patient_key
