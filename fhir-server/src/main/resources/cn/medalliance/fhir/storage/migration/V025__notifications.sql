-- Which client made a resource of a type that belongs to its maker, with what its token permitted when it last wrote it. It
-- stays when the resource is deleted: what its earlier versions say is nobody else's.
create table mca.client_resource (
    res_type text not null,
    id text not null,
    client text not null,
    caller jsonb not null,
    primary key (res_type, id)
);
create index client_resource_client on mca.client_resource (res_type, client);

-- A Subscription as the delivery knows it.
create table mca.subscriber (
    -- The id of the Subscription, and the version of it that is known here.
    id text primary key,
    version bigint not null,
    -- Its client; null where nobody had to say who they are.
    client text,
    topic text not null,
    -- As a Subscription's status, and the status that the Subscription shows.
    state text not null check (state in ('requested', 'active', 'error', 'off')),
    shown text not null,
    -- Told of is what was committed after this; null until the endpoint answered the first time.
    since pg_snapshot,
    ends_at timestamptz,
    heartbeat_seconds integer,
    -- Up to which event its endpoint has taken them.
    delivered bigint not null default 0,
    attempts integer not null default 0,
    failing_since timestamptz,
    next_try timestamptz not null default now(),
    last_sent timestamptz,
    error text
);

-- What happened, for each subscriber that is told of it: from 1, without a gap.
create table mca.notification_event (
    subscriber text not null references mca.subscriber on delete cascade,
    number bigint not null,
    -- The version that set it off, which does so once.
    version_pid bigint not null,
    focus text not null,
    happened_at timestamptz not null,
    primary key (subscriber, number),
    unique (subscriber, version_pid)
);
create index notification_event_age on mca.notification_event (happened_at);
