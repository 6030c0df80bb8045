-- The guide's views as tables, which the server makes by itself.
create schema if not exists views;

-- Of which definition a table was made.
create table mca.view_table (
    name text primary key,
    digest text not null,
    made_at timestamptz not null
);

-- As of when the tables hold: what was committed until then is in them.
create table mca.view_state (
    only_one boolean primary key default true check (only_one),
    held_at timestamptz
);
insert into mca.view_state default values;

-- For those who may read the tables and nothing else.
create view views.as_of as select held_at from mca.view_state;
comment on view views.as_of is '视图表的截止时间 / As of when the tables hold';
