-- Who asked for an export, as the audit keeps it, and whose data it holds: recorded before the export can be had.
-- Exports from before are asked for again.
delete from mca.export_job;
alter table mca.export_job add column asked text not null;

create table mca.export_patient (
    job_id uuid not null references mca.export_job on delete cascade,
    res_id bigint not null,
    primary key (job_id, res_id)
);
