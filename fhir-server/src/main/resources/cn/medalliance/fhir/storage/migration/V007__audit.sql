-- Who did what, when, to whose data: a chain of records for each node, to which is only ever added.
create table mca.audit_event (
    node text not null,
    sequence bigint not null,
    recorded_at timestamptz not null,
    request_id text not null,
    caller_kind text not null,
    -- Whether who is named proved it; a refused token request names whom it says it is.
    verified boolean not null,
    client text,
    person text,
    organization text,
    purpose text,
    source_address text not null,
    interaction text not null,
    operation text,
    resource_type text,
    -- Type/id of what was read or written by its address, and beside each its version, empty where none is known.
    resources text[] not null,
    versions text[] not null,
    query text,
    -- Ids of the patients whose data were shown, written or asked for.
    patients text[] not null,
    status integer not null,
    error_code text,
    -- SHA-256 of the hash before and of all of the above.
    hash bytea not null,
    primary key (node, sequence)
);
create index audit_event_newest on mca.audit_event (recorded_at desc, node desc, sequence desc);
create index audit_event_patients on mca.audit_event using gin (patients);
create index audit_event_resources on mca.audit_event using gin (resources);
create index audit_event_client on mca.audit_event (client, recorded_at desc);
create index audit_event_organization on mca.audit_event (organization, recorded_at desc);

-- The end of each chain: locked while records are added, and without it a chain that was cut short would look whole.
create table mca.audit_head (
    node text primary key,
    sequence bigint not null,
    hash bytea not null
);

create function mca.refuse_change_of_audit() returns trigger language plpgsql as $$
begin
    raise exception using errcode = 'insufficient_privilege', message = 'mca_audit_is_only_added_to';
end $$;

create trigger mca_audit_is_only_added_to before update or delete on mca.audit_event
    for each row execute function mca.refuse_change_of_audit();
create trigger mca_audit_is_not_emptied before truncate on mca.audit_event
    for each statement execute function mca.refuse_change_of_audit();
create trigger mca_audit_head_stays before delete on mca.audit_head
    for each row execute function mca.refuse_change_of_audit();
create trigger mca_audit_head_only_advances before update on mca.audit_head
    for each row when (new.node <> old.node or new.sequence <= old.sequence)
    execute function mca.refuse_change_of_audit();
create trigger mca_audit_heads_are_not_emptied before truncate on mca.audit_head
    for each statement execute function mca.refuse_change_of_audit();
