-- View definitions that clients keep; the guide's come with the program.
create table mca.view_definition (
    id text primary key,
    owner text not null,
    version bigint not null,
    updated_at timestamptz not null,
    url text unique,
    content text not null
);
