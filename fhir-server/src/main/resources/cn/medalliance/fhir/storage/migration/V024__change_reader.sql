-- Up to where a feature that follows what is written has read: the transactions that had ended then.
create table mca.change_reader (
    name text primary key,
    committed pg_snapshot not null
);
