-- What was noticed about rows that are stored all the same: a warning of one kind about one column once.
create table mca.intake_note (
    delivery_id uuid not null references mca.intake_delivery on delete cascade,
    code text not null,
    field text not null,
    reason text not null,
    reason_english text not null,
    -- How many rows it is about, and the first of them; 0 for the header.
    rows bigint not null,
    first_row bigint not null,
    primary key (delivery_id, code, field)
);
