-- Who was lost at the visit that began last.
select patient_key, programme
from (select distinct on (patient_key, programme) patient_key, programme, followup_status
    from v_followup
    where status <> 'entered-in-error' and visit_date between :first_day and :last_day
    order by patient_key, programme, visit_start desc, visit_key collate "C" desc) latest
where followup_status = 'lost'
