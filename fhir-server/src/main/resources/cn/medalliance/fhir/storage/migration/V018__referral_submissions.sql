-- What was submitted under a placer's number, so that the same sent again is answered as before and another is a conflict.
create table mca.referral_submission (
    number_system text not null,
    number text not null,
    -- SHA-256 of what was sent, without what differs each time it is sent.
    digest text not null,
    service_request_id text not null,
    submitted_at timestamptz not null default now(),
    primary key (number_system, number)
);
