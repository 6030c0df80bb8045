-- In which transaction a version was written; null stands for before there was this column. A time does not say what was
-- committed before what: a transaction that began earlier may end later.
alter table public.hfj_res_ver add column mca_written xid8;
alter table public.hfj_res_ver alter column mca_written set default pg_current_xact_id();
create index mca_res_ver_written on public.hfj_res_ver (mca_written);

-- The road of an export: a type, in the order of internal ids.
create index mca_resource_export on public.hfj_resource (res_type, res_id);

-- What was committed at a time that an export gave as its transactionTime, so that the next one goes on exactly there. Kept
-- for ever: a row for each export.
create table mca.export_mark (
    taken_at timestamptz primary key,
    committed pg_snapshot not null
);

create table mca.export_job (
    id uuid primary key,
    -- The client, and the person, that alone may ask for it; empty where nobody has to say who they are.
    owner text not null,
    request text not null,
    taken_at timestamptz not null,
    committed pg_snapshot not null,
    -- What the client has already: by an earlier export's mark, or by a time.
    since timestamptz,
    since_committed pg_snapshot,
    -- Which resources of which types, and how they are shown.
    plan jsonb not null,
    state text not null check (state in ('running', 'done', 'failed')),
    attempts integer not null default 0,
    expires_at timestamptz not null
);

create table mca.export_file (
    job_id uuid not null references mca.export_job on delete cascade,
    kind text not null check (kind in ('output', 'deleted', 'error')),
    type text not null,
    part integer not null,
    rows bigint not null default 0,
    bytes bigint not null default 0,
    -- Up to which internal id its lines go.
    last_id bigint not null default 0,
    primary key (job_id, kind, type, part)
);

-- Which types of an export are written to their end.
create table mca.export_type_done (
    job_id uuid not null references mca.export_job on delete cascade,
    type text not null,
    primary key (job_id, type)
);

-- What a _typeFilter found when the export was asked for.
create table mca.export_selection (
    job_id uuid not null references mca.export_job on delete cascade,
    res_id bigint not null,
    primary key (job_id, res_id)
);
