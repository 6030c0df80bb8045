-- The key under which page links are sealed, one for all nodes, made once; whoever reads this database needs no link.
create table mca.page_key (
    key bytea not null
);
create unique index page_key_is_one on mca.page_key ((true));
insert into mca.page_key (key) values (sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')));
