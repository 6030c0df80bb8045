-- Whose record is kept here on the last day.
select patient_key, birth_date, county_code,
    managing_organization_key as organization_key, general_practitioner_key as practitioner_role_key,
    extract(year from age(cast(:last_day as timestamp), cast(birth_date as timestamp))) as age
from person
where managing_organization_key is not null and active and not replaced and not dead
