with three as (
    select care_team_key, patient_key from v_careteam
    where status = 'active' and category = 'three-specialist' and has_specialist and has_gp and has_health_manager)
select patient_key || '/' || programme as unit_key, patient_key, organization_key, practitioner_role_key, tier, programme,
    true as denominator, false as exclusion,
    exists (select from three where three.care_team_key = normed.care_team_key)
    or exists (select from three where three.patient_key = normed.patient_key) as numerator
from normed
where active_at_end
