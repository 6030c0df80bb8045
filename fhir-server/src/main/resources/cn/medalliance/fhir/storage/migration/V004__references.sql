-- A reference never points to what was deleted. HAPI looks for the target when a reference is written and for references
-- when a target is deleted; two transactions at once do not see each other. These see them.

create function mca.refuse_reference_to_deleted() returns trigger language plpgsql as $$
declare
    deleted timestamp;
begin
    -- Waits for a deletion that is under way and then sees it.
    select res_deleted_at into deleted from public.hfj_resource where res_id = new.target_resource_id for key share;
    if deleted is not null then
        raise exception using errcode = 'foreign_key_violation', message = 'mca_reference_to_deleted';
    end if;
    return null;
end $$;

create trigger mca_reference_to_deleted after insert on public.hfj_res_link
    for each row when (new.target_resource_id is not null)
    execute function mca.refuse_reference_to_deleted();

create function mca.lock_for_deletion() returns trigger language plpgsql as $$
begin
    perform 1 from public.hfj_resource where res_id = old.res_id for update;
    return new;
end $$;

create trigger mca_lock_for_deletion before update of res_deleted_at on public.hfj_resource
    for each row when (old.res_deleted_at is null and new.res_deleted_at is not null)
    execute function mca.lock_for_deletion();

create function mca.refuse_deletion_of_referenced() returns trigger language plpgsql as $$
begin
    if exists (
        select from public.hfj_res_link link
        join public.hfj_resource source on source.res_id = link.src_resource_id
        where link.target_resource_id = new.res_id
            and link.src_resource_id <> new.res_id
            and source.res_deleted_at is null)
    then
        raise exception using errcode = 'foreign_key_violation', message = 'mca_deletion_of_referenced';
    end if;
    return null;
end $$;

-- At the end of the transaction, which may yet delete what refers to it.
create constraint trigger mca_deletion_of_referenced after update of res_deleted_at on public.hfj_resource
    deferrable initially deferred
    for each row when (old.res_deleted_at is null and new.res_deleted_at is not null)
    execute function mca.refuse_deletion_of_referenced();
