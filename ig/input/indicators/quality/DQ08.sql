-- Enrolments without a doctor.
select enrolment_key as unit_key, patient_key, organization_key, practitioner_role_key is null as is_fault
from managed
where active_at_end
