select managed.patient_key as unit_key, managed.patient_key, organization_key, practitioner_role_key, tier, programme,
    last.patient_key is not null or :hba1c = 'all' as denominator, excluded as exclusion, last.value < 7.0 as numerator
from managed left join (select distinct on (patient_key) patient_key, value from v_hba1c
        where status in ('final', 'amended', 'corrected') and absent_reason is null and value is not null
            and effective_date between :first_day and :last_day
        order by patient_key, effective_at desc, observation_key collate "C" desc) last
    on last.patient_key = managed.patient_key
where programme = 't2dm'
