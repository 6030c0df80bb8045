-- Two active enrolments in a programme.
select enrolment.enrolment_key as unit_key, enrolment.patient_key, enrolment.managing_organization_key as organization_key,
    exists (select from v_enrolment other where other.patient_key = enrolment.patient_key
        and other.programme = enrolment.programme and other.status = 'active'
        and other.enrolment_key <> enrolment.enrolment_key) as is_fault
from v_enrolment enrolment join person on person.patient_key = enrolment.patient_key
where enrolment.status = 'active' and enrolment.period_start <= :last_day
