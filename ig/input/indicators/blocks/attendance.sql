-- Visits to a doctor in the period: no follow-ups.
select encounter_key, encounter.patient_key, class_code, organization_key, practitioner_role_key, person.county_code,
    exists (select from primary_care where primary_care.organization_key = encounter.organization_key) as in_primary_care
from v_encounter encounter join person on person.patient_key = encounter.patient_key
where status = 'finished' and class_code in ('AMB', 'IMP') and not is_followup
    and start_date between :first_day and :last_day and person.managing_organization_key is not null
