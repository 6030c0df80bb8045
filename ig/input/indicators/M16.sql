select task_key as unit_key, fulfilment.patient_key, to_organization_key as organization_key,
    cast(null as text) as practitioner_role_key, cast(null as text) as tier, cast(null as text) as programme,
    true as denominator,
    exists (select from v_patient patient where patient.patient_key = fulfilment.patient_key
        and patient.deceased_date between accepted_on and accepted_on + 14) as exclusion,
    exists (select from v_followup visit where visit.patient_key = fulfilment.patient_key and visit.status = 'finished'
        and visit.visit_date between accepted_on and accepted_on + 14) as numerator
from fulfilment
where direction = 'down' and accepted_on between :first_day and :last_day and accepted_on + 14 <= :as_of
