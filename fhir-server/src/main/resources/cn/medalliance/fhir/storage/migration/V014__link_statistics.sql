-- HAPI has PostgreSQL remember the 10,000 most frequent values of both ends of a link. Of a list of ids each is compared with
-- each of these whenever a statement is planned, and an $everything or an _include lists hundreds: of 180 ms for 200 resources
-- the search itself took 1. The sources of links are all alike; of the targets, some are more frequent than others.
alter table public.hfj_res_link
    alter column src_resource_id set statistics 100,
    alter column target_resource_id set statistics 1000;
analyze public.hfj_res_link (src_resource_id, target_resource_id);
