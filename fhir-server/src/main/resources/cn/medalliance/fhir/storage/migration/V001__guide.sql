-- Which guide content is installed: one row, replaced when another guide comes.
create table mca.guide (
    package_id     text primary key,
    version        text not null,
    content_sha256 text not null,
    installed_at   timestamptz not null default now()
);
