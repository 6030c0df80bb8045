-- Who was managed for a programme in the period: the enrolment that began last, the day of the first, the visits due by the norm.
select *, greatest(1, cast(extract(year from due) * 12 + extract(month from due) as integer) / 3) as required,
    extract(year from age(cast(enrolled as timestamp), cast(birth_date as timestamp))) as age_when_enrolled,
    dead or (end_reason in ('death', 'moved') and period_end <= :last_day and end_reason is not null) as excluded,
    status = 'active' and period_start <= :last_day and (period_end is null or period_end >= :last_day) as active_at_end
from (select distinct on (enrolment.patient_key, programme) enrolment.patient_key, programme, status, tier, tier_date,
        period_start, period_end, end_reason, enrolment.managing_organization_key as organization_key,
        care_manager_role_key as practitioner_role_key, care_team_key, enrolment_key, person.birth_date, person.dead,
        min(period_start) over (partition by enrolment.patient_key, programme) as enrolled,
        age(cast(:last_day + 1 as timestamp), greatest(cast(:first_day as timestamp),
            cast(min(period_start) over (partition by enrolment.patient_key, programme) as timestamp))) as due
    from v_enrolment enrolment join person on person.patient_key = enrolment.patient_key
    where status in ('active', 'onhold', 'finished')
        and period_start <= :last_day and (period_end is null or period_end >= :first_day)
    order by enrolment.patient_key, programme, period_start desc, enrolment_key collate "C" desc) enrolled
