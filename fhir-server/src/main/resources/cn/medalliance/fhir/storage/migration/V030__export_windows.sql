alter table mca.export_job
    -- Until when what is exported was written: by an earlier export's mark, or by a time.
    add column until timestamptz,
    add column until_committed pg_snapshot,
    -- Whether files may be had while others are still written.
    add column partial boolean not null default false,
    -- The type by whose resources the files are organised; null where a file holds one type.
    add column organized_by text,
    -- Whether it is of the patients in mca.export_member alone.
    add column of_members boolean not null default false,
    -- The client's own number of it.
    add column tracking text,
    add column ended_at timestamptz,
    -- Why it failed, if the client can do something about it.
    add column failure text;

alter table mca.export_file
    -- In which of the export's manifests it is; null while it is in none.
    add column manifest integer,
    -- Whether what is of the last resource by which it is organised goes on in the next file.
    add column continues boolean not null default false;

-- Whether the audit knows that the export holds data of the patient.
alter table mca.export_patient add column recorded boolean not null default false;

-- Whose data are exported, where that is not everybody.
create table mca.export_member (
    job_id uuid not null references mca.export_job on delete cascade,
    res_id bigint not null,
    primary key (job_id, res_id)
);

-- What was written, of an export that gives the Provenance of it; and that Provenance.
create table mca.export_written (
    job_id uuid not null references mca.export_job on delete cascade,
    res_id bigint not null,
    primary key (job_id, res_id)
);
create table mca.export_associated (
    job_id uuid not null references mca.export_job on delete cascade,
    res_id bigint not null,
    primary key (job_id, res_id)
);
