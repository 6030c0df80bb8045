-- Which organisation stands in which relation to which patient, by the resource that says so. Internal ids throughout.
create table mca.patient_relation (
    patient_id bigint not null,
    organization_id bigint not null,
    relation text not null,
    source_id bigint not null,
    -- What the source names: the organisation itself, a role in it, or a grid that it looks after.
    actor_id bigint not null,
    begins_at timestamptz,
    ends_at timestamptz
);
create index patient_relation_patient on mca.patient_relation (patient_id, organization_id);
create index patient_relation_organization on mca.patient_relation (organization_id, patient_id);
create index patient_relation_source on mca.patient_relation (source_id);
create index patient_relation_grid on mca.patient_relation (actor_id) where relation = 'grid';

-- Work on stored data that is done once, such as filling a new table from what was there before it.
create table mca.done_once (
    name text primary key,
    done_at timestamptz not null default now()
);
