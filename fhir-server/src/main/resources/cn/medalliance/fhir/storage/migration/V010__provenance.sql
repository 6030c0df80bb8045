-- A Provenance tells of what was deleted as well, and of what is deleted later: neither is a reason to refuse it, or the
-- deletion. So are its target, and the patient to whom the target belonged, free of the rules of V004; its other references
-- (agents, sources) are not. The server has the same words in ProvenanceLinks.

create function mca.is_free_of_deletions(path text) returns boolean immutable parallel safe language sql as $$
    select path like 'Provenance.target%' or path like 'Provenance.extension.%'
$$;

create or replace function mca.refuse_reference_to_deleted() returns trigger language plpgsql as $$
declare
    deleted timestamp;
begin
    if mca.is_free_of_deletions(new.src_path) then
        return null;
    end if;
    -- Waits for a deletion that is under way and then sees it.
    select res_deleted_at into deleted from public.hfj_resource where res_id = new.target_resource_id for key share;
    if deleted is not null then
        raise exception using errcode = 'foreign_key_violation', message = 'mca_reference_to_deleted';
    end if;
    return null;
end $$;

create or replace function mca.refuse_deletion_of_referenced() returns trigger language plpgsql as $$
begin
    if exists (
        select from public.hfj_res_link link
        join public.hfj_resource source on source.res_id = link.src_resource_id
        where link.target_resource_id = new.res_id
            and link.src_resource_id <> new.res_id
            and source.res_deleted_at is null
            and not mca.is_free_of_deletions(link.src_path))
    then
        raise exception using errcode = 'foreign_key_violation', message = 'mca_deletion_of_referenced';
    end if;
    return null;
end $$;
