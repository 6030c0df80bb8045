-- Enrolments whose status does not fit their dates.
select enrolment_key as unit_key, enrolment.patient_key, enrolment.managing_organization_key as organization_key,
    (enrolment.status = 'finished' and enrolment.period_end is null)
        or (enrolment.status = 'active' and coalesce(enrolment.period_end < :as_of, false)) as is_fault
from v_enrolment enrolment join person on person.patient_key = enrolment.patient_key
where enrolment.status in ('active', 'onhold', 'finished') and enrolment.period_start <= :last_day
