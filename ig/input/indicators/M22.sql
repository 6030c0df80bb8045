select encounter_key as unit_key, patient_key, organization_key, practitioner_role_key,
    cast(null as text) as tier, cast(null as text) as programme, true as denominator, false as exclusion,
    exists (select from v_organization provider where provider.organization_key = attendance.organization_key
        and substring(provider.division_code, 1, 6) = attendance.county_code) as numerator
from attendance
