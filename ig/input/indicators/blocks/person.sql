-- Everybody, and who is dead on the last day.
select patient_key, birth_date, managing_organization_key, general_practitioner_key, county_code,
    active is not false as active,
    replaced_by_key is not null as replaced,
    deceased and (deceased_date is null or deceased_date <= :last_day) as dead
from v_patient
