-- How far the tables of vendors' databases were read (medalliance.intake.tables).
create table mca.intake_table (
    name text primary key,
    -- The time up to which changes were taken; null before the first.
    reached timestamptz,
    -- What was sent last, as long as it is not known how that ended, and up to where it leads.
    delivery_id uuid,
    reaching timestamptz
);

-- The rows around that time that were taken, for they are read again: another one may become visible later than its time says.
create table mca.intake_table_row (
    name text not null references mca.intake_table on delete cascade,
    fingerprint uuid not null,
    changed timestamptz not null,
    delivery_id uuid not null,
    primary key (name, fingerprint)
);
create index intake_table_row_changed on mca.intake_table_row (name, changed);
create index intake_table_row_delivery on mca.intake_table_row (delivery_id);
