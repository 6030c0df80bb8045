select person.patient_key as unit_key, person.patient_key, person.managing_organization_key as organization_key,
    person.general_practitioner_key as practitioner_role_key, cast(null as text) as tier, cast(null as text) as programme,
    true as denominator, false as exclusion,
    exists (select from v_pharm_service visit where visit.patient_key = person.patient_key
        and visit.status = 'finished' and visit.visit_date between :first_day and :last_day) as numerator
from person
where patient_key in (select contract.patient_key from contract
    join v_careteam team on team.care_team_key = contract.care_team_key where team.has_pharmacist)
