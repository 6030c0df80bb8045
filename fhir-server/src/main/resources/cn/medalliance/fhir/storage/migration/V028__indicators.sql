-- Whose rows of the views were replaced, until the indicators have followed; without a person, something that many may depend on.
create table mca.view_touch (
    id bigint generated always as identity primary key,
    view text not null,
    patient_key text
);

-- Indicators that were asked for, and whom each counts; brought in step with the views. Not logged: after a crash both are
-- empty, and made anew when they are asked for.
create unlogged table mca.indicator_kept (
    id bigint generated always as identity primary key,
    indicator text not null,
    first_day date not null,
    last_day date not null,
    parameters text not null,
    as_of date not null,
    digest text not null,
    made_at timestamptz not null,
    asked_at timestamptz not null,
    unique (indicator, first_day, last_day, parameters)
);

-- standing: 0 in the initial population only, 1 in the denominator, 2 excluded from it, 3 in the numerator
create unlogged table mca.indicator_unit (
    kept_id bigint not null,
    standing smallint not null,
    unit_key text not null,
    patient_key text,
    organization_key text,
    practitioner_role_key text,
    grid_key text,
    tier text,
    programme text,
    sex text,
    age_band text,
    priority text,
    amount numeric
);
create index on mca.indicator_unit (kept_id, patient_key);

-- As of when the kept indicators hold.
create table mca.indicator_state (
    only_one boolean primary key default true check (only_one),
    held_at timestamptz
);
insert into mca.indicator_state default values;
