-- What residents deny, by the Consent that says so, and the exceptions to it. Internal ids throughout. A condition that is
-- null asks for nothing; whatever a list names is enough.
create table mca.consent_denial (
    id bigint generated always as identity primary key,
    consent_id bigint not null,
    patient_id bigint not null,
    -- The denial to which this is an exception.
    exception_to bigint references mca.consent_denial on delete cascade,
    -- Of every organisation; otherwise of those of mca.consent_denial_actor and those below them.
    is_for_all boolean not null,
    begins_at timestamptz,
    ends_at timestamptz,
    purposes text[],
    types text[],
    -- As system|code.
    labels text[],
    -- As [{"system": …, "code": …}].
    codes jsonb
);
create index consent_denial_patient on mca.consent_denial (patient_id);
create index consent_denial_consent on mca.consent_denial (consent_id);
create index consent_denial_exception on mca.consent_denial (exception_to);

create table mca.consent_denial_actor (
    denial_id bigint not null references mca.consent_denial on delete cascade,
    -- What the Consent names: the organisation itself, a role in it, or a practitioner who has one.
    actor_id bigint not null,
    organization_id bigint not null,
    primary key (denial_id, actor_id, organization_id)
);
create index consent_denial_actor_actor on mca.consent_denial_actor (actor_id);

-- Which organisation is a part of which.
create view mca.organization_part (organization_id, whole_id) as
    select link.src_resource_id, link.target_resource_id from public.hfj_res_link link
    where link.src_path = 'Organization.partOf' and link.target_resource_id is not null;

create function mca.organization_and_above(organization bigint) returns setof bigint language sql stable as $$
    with recursive above (id) as (
        select organization
        union
        select part.whole_id from above join mca.organization_part part on part.organization_id = above.id)
    select id from above
$$;

-- The organisations for which an actor of a Consent stands.
create function mca.organizations_of(actor bigint) returns setof bigint language sql stable as $$
    select r.res_id from public.hfj_resource r where r.res_id = actor and r.res_type = 'Organization'
    union
    select link.target_resource_id from public.hfj_res_link link
    where link.src_resource_id = actor and link.src_path = 'PractitionerRole.organization'
        and link.target_resource_id is not null
    union
    select link.target_resource_id
    from public.hfj_res_link role join public.hfj_res_link link on link.src_resource_id = role.src_resource_id
        and link.src_path = 'PractitionerRole.organization' and link.target_resource_id is not null
    where role.target_resource_id = actor and role.src_path = 'PractitionerRole.practitioner'
$$;

-- Whether a resource bears one of some labels. They are not versioned.
create function mca.bears_label(resource bigint, labels text[]) returns boolean language sql stable as $$
    select exists (
        select from public.hfj_res_tag tagged join public.hfj_tag_def label on label.tag_id = tagged.tag_id
        where tagged.res_id = resource and label.tag_type = 2
            and label.tag_system || '|' || label.tag_code = any (labels))
$$;

-- Whether one of some codes stands anywhere in a resource, in whichever version: its history is part of it.
create function mca.holds_code(resource bigint, codes jsonb) returns boolean language sql stable as $$
    select exists (
        select from public.hfj_res_ver version cross join jsonb_array_elements(codes) as wanted (code)
        where version.res_id = resource and version.res_text_vc is not null
            and jsonb_path_exists(
                cast(version.res_text_vc as jsonb),
                '$.** ? (@.system == $system && @.code == $code)',
                wanted.code))
$$;

-- Every use of the break-glass, also those that found nobody; nothing is ever taken out of it.
create table mca.break_glass (
    id uuid primary key,
    -- One call, which gives access to all records of the person whose identifier it named.
    call_id uuid not null,
    called_at timestamptz not null default now(),
    -- Null when there was no such patient.
    patient_id bigint,
    ends_at timestamptz,
    organization_id bigint not null,
    client text not null,
    -- Who used the client, when that is known.
    person text,
    purpose text not null,
    reason text not null,
    reviewed_at timestamptz,
    reviewer text,
    remark text,
    check ((patient_id is null) = (ends_at is null)),
    check (num_nulls(reviewed_at, reviewer, remark) in (0, 3))
);
create index break_glass_patient on mca.break_glass (patient_id, called_at);
create index break_glass_organization on mca.break_glass (organization_id, called_at);

-- A relation is founded by a resource or by a break-glass.
alter table mca.patient_relation alter source_id drop not null;
alter table mca.patient_relation add break_glass_id uuid references mca.break_glass;
alter table mca.patient_relation add check (num_nonnulls(source_id, break_glass_id) = 1);
