-- The rest of a search that is paged through: internal ids of the matches, eight bytes each, in their order.
-- Stored uncompressed and out of line, so that a page reads only its own part.
create table mca.search_snapshot (
    id           uuid primary key,
    query        bytea not null,
    ids          bytea not null,
    given_before integer not null,
    expires_at   timestamptz not null
);
alter table mca.search_snapshot alter column ids set storage external;
create index search_snapshot_expires on mca.search_snapshot (expires_at);
