-- A vendor's file that was sent, and what became of its rows.
create table mca.intake_delivery (
    id uuid primary key,
    -- In the order in which they came.
    number bigint generated always as identity unique,
    -- Whose it is: the organisation for which the client calls, or else the client; empty where nobody has to say who they are.
    owner text not null,
    -- Under whose rights its rows are stored; null where there are none.
    caller jsonb,
    -- Where it was sent from.
    address text not null,
    source text not null,
    document text not null,
    system text not null,
    received_at timestamptz not null default now(),
    -- receiving, running, done, failed or cancelled
    state text not null,
    -- How long the file is, and up to where it was read.
    bytes bigint not null default 0,
    bytes_read bigint not null default 0,
    -- Lines of the file: about as many rows.
    lines bigint not null default 0,
    -- The row of headings, for rows that come again alone; empty where there is none.
    header text not null default '',
    -- The last row of which it is known what became of it.
    last_row bigint not null default 0,
    received bigint not null default 0,
    created bigint not null default 0,
    updated bigint not null default 0,
    unchanged bigint not null default 0,
    skipped bigint not null default 0,
    quarantined bigint not null default 0,
    discarded bigint not null default 0,
    -- How often it was begun since a row was done.
    attempts integer not null default 0,
    touched_at timestamptz not null default now(),
    ended_at timestamptz,
    failure text,
    -- The folder's file that it is; null for what was sent.
    file text,
    constraint intake_counts_add_up check (
        received = created + updated + unchanged + skipped + quarantined + discarded and quarantined >= 0)
);
create index intake_delivery_owner on mca.intake_delivery (owner, number);
create index intake_delivery_open on mca.intake_delivery (touched_at) where state in ('receiving', 'running');

-- The file itself, in pieces, until its rows are done.
create table mca.intake_part (
    delivery_id uuid not null references mca.intake_delivery on delete cascade,
    number integer not null,
    content bytea not null,
    primary key (delivery_id, number)
);

-- Rows that could not be stored, as they came, until somebody has dealt with them.
create table mca.intake_quarantine (
    id bigint generated always as identity primary key,
    delivery_id uuid not null references mca.intake_delivery on delete cascade,
    row_number bigint not null,
    raw text not null,
    -- Why: field, code, reason in Chinese and in English, of each issue.
    issues jsonb not null,
    -- open, corrected or discarded
    state text not null default 'open',
    version integer not null default 1,
    -- What became of the corrected row: created, updated or unchanged.
    outcome text,
    -- Why it was discarded.
    note text,
    changed_at timestamptz not null default now(),
    unique (delivery_id, row_number)
);
