-- Records of one person that were made one. Internal ids, but for what the server gives away.
create table mca.patient_merge (
    id bigint generated always as identity primary key,
    duplicate_id bigint not null,
    survivor_id bigint not null,
    -- As they were before.
    duplicate_version bigint not null,
    survivor_version bigint not null,
    -- The Provenance that tells of it, and the issues that tell what both knew differently.
    provenance_id text not null unique,
    issue_ids text[] not null,
    merged_at timestamptz not null default now(),
    undone_at timestamptz
);
create unique index patient_merge_duplicate on mca.patient_merge (duplicate_id) where undone_at is null;
create index patient_merge_survivor on mca.patient_merge (survivor_id);

-- What referred to the duplicate and was made to refer to the record that stays.
create table mca.patient_merge_move (
    merge_id bigint not null references mca.patient_merge,
    resource_id bigint not null,
    places text[] not null,
    -- Whether it referred to the record that stays already.
    was_of_both boolean not null,
    primary key (merge_id, resource_id)
);

-- HAPI takes a row of a reference that falls away for one that comes; V004 looked at new rows alone.
drop trigger mca_reference_to_deleted on public.hfj_res_link;
create trigger mca_reference_to_deleted after insert or update of target_resource_id on public.hfj_res_link
    for each row when (new.target_resource_id is not null)
    execute function mca.refuse_reference_to_deleted();

-- Nothing is written any more of who was merged into another: what came at the same time would stay behind. A merge locks the
-- rows of both records, for which the reference waits above, and is seen here, at the end, when it is known that the caller may
-- write this at all. What tells of the record itself is free.
create function mca.refuse_reference_to_merged() returns trigger language plpgsql as $$
begin
    if exists (
            select from mca.patient_merge merge
            where merge.duplicate_id = new.target_resource_id and merge.undone_at is null)
        and exists (
            select from public.hfj_res_link link
            where link.pid = new.pid and link.target_resource_id = new.target_resource_id)
    then
        raise exception using errcode = 'foreign_key_violation', message = 'mca_reference_to_merged';
    end if;
    return null;
end $$;

create function mca.is_about_the_record(path text) returns boolean immutable parallel safe language sql as $$
    select path like 'Provenance.%' or path in ('Patient.link.other', 'DetectedIssue.implicated')
$$;

create constraint trigger mca_reference_to_merged after insert or update of target_resource_id on public.hfj_res_link
    deferrable initially deferred
    for each row when (new.target_resource_type = 'Patient' and not mca.is_about_the_record(new.src_path))
    execute function mca.refuse_reference_to_merged();
