-- Loads of a folder of NDJSON straight into HAPI's tables, so that one that was cut off can go on or be given up.
create table mca.load (
    id bigint generated always as identity primary key,
    folder text not null,
    -- Name, size and checksum of each file: what goes on is what was begun.
    files text not null,
    is_validated boolean not null,
    lines_per_chunk int not null,
    step text not null check (step in ('rows', 'indexes', 'derived', 'done', 'abandoned')),
    -- The internal ids that were reserved for its resources, the last one included.
    first_pid bigint not null,
    last_pid bigint not null,
    begun_at timestamptz not null default now(),
    ended_at timestamptz
);
-- One at a time, and the server waits for it.
create unique index load_is_unfinished on mca.load ((true)) where step not in ('done', 'abandoned');

-- Resources that are stored in one transaction, with this row.
create table mca.load_chunk (
    load_id bigint not null references mca.load on delete cascade,
    number int not null,
    loaded int not null,
    rejected int not null,
    primary key (load_id, number)
);

-- What was not stored, and why.
create table mca.load_rejection (
    load_id bigint not null references mca.load on delete cascade,
    file text not null,
    line bigint not null,
    -- As Type/id, where it could be read.
    resource text,
    rule text not null,
    -- The element, as FHIRPath, where there is one.
    place text,
    reason text not null,
    primary key (load_id, file, line)
);

-- Indexes and constraints that were taken away for the time of the load.
create table mca.load_index (
    load_id bigint not null references mca.load on delete cascade,
    table_name text not null,
    name text not null,
    is_constraint boolean not null,
    definition text not null,
    primary key (load_id, name)
);
