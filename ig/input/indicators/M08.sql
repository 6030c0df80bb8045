with combined as (
    select distinct patient_key, visit_date from (
        select patient_key, visit_key, visit_date from visit
        where programme in ('htn', 't2dm', 'copd')
        group by patient_key, visit_key, visit_date having count(distinct programme) >= 2) several),
several as (
    select patient_key, bool_or(excluded) as excluded,
        greatest((array_agg(enrolled order by enrolled))[2], :first_day) as since,
        (array_agg(organization_key order by period_start desc, enrolment_key collate "C" desc))[1] as organization_key,
        (array_agg(practitioner_role_key order by period_start desc, enrolment_key collate "C" desc))[1]
            as practitioner_role_key,
        (array_agg(tier order by period_start desc, enrolment_key collate "C" desc))[1] as tier,
        (array_agg(programme order by period_start desc, enrolment_key collate "C" desc))[1] as programme
    from normed group by patient_key having count(*) >= 2),
served as (
    select several.patient_key, count(*) as visits,
        count(distinct date_trunc('quarter', cast(visit_date as timestamp))) filter (
            where date_trunc('quarter', cast(visit_date as timestamp)) >= since
                and date_trunc('quarter', cast(visit_date as timestamp)) + interval '3 months' <= :last_day + 1) as quarters
    from several join combined on combined.patient_key = several.patient_key
    group by several.patient_key)
select several.patient_key as unit_key, several.patient_key, organization_key, practitioner_role_key, tier, programme,
    true as denominator, excluded as exclusion,
    served.visits > 0 and quarters >= (select count(*)
        from generate_series(date_trunc('quarter', cast(since as timestamp)), cast(:last_day as timestamp),
            interval '3 months') quarter
        where quarter >= since and quarter + interval '3 months' <= :last_day + 1) as numerator
from several left join served on served.patient_key = several.patient_key
