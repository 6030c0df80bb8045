-- Screenings that were asked for, and how far they are.
create table mca.screening_job (
    id uuid primary key,
    -- The client, and the person, that alone may ask for it; empty where nobody has to say who they are.
    owner text not null,
    -- Under whose rules it reads and writes; null where there are none.
    caller jsonb,
    -- The request, as the audit keeps it.
    asked text not null,
    -- Organization/… or Group/…, and the organisation that the list of those at high risk belongs to.
    target text not null,
    keeper text not null,
    first_day date not null,
    last_day date not null,
    programmes text[] not null,
    edition text not null,
    state text not null check (state in ('running', 'done', 'failed')),
    attempts integer not null default 0,
    -- How many are to be screened, about; up to which internal id they were.
    people bigint not null default 0,
    last_id bigint not null default 0,
    screened bigint not null default 0,
    skipped bigint not null default 0,
    begun_at timestamptz not null default now(),
    expires_at timestamptz not null
);

create table mca.screening_found (
    job_id uuid not null references mca.screening_job on delete cascade,
    patient text not null,
    primary key (job_id, patient)
);
