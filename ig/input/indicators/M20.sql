select ended.contract_key as unit_key, ended.patient_key, ended.organization_key,
    ended.doctor_role_key as practitioner_role_key, cast(null as text) as tier, cast(null as text) as programme,
    true as denominator, person.dead or not person.active as exclusion,
    exists (select from v_contract next where next.patient_key = ended.patient_key
        and next.contract_key <> ended.contract_key
        and (next.status in ('executed', 'renewed') or next.status = 'terminated' and next.stop_reason is null)
        and next.period_start > ended.period_start and next.period_start <= ended.period_end + 30) as numerator
from v_contract ended join person on person.patient_key = ended.patient_key
where ended.status in ('executed', 'renewed', 'terminated')
    and ended.period_end between :first_day and :last_day and ended.period_end + 30 <= :as_of
