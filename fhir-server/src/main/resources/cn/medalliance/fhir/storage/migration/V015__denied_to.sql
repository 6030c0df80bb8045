-- That a relation is now one of some organisations', and one of some kinds. PostgreSQL writes it into the statement that
-- asks it.
create function mca.is_of(relation mca.patient_relation, organizations bigint[], relations text[])
    returns boolean language sql stable parallel safe as $$
    select relation.organization_id = any (organizations) and relation.relation = any (relations)
        and (relation.begins_at is null or relation.begins_at <= now())
        and (relation.ends_at is null or relation.ends_at > now())
$$;

-- The resources of some patients of whom a Consent speaks, with the patients, by the paths of the links to them. Where paths
-- are null the resources are the patients.
create function mca.resources_of(patients bigint[], paths text[])
    returns table (patient_id bigint, resource_id bigint) language plpgsql stable parallel safe as $$
begin
    if paths is null then
        return query select patient.id, patient.id from unnest(patients) patient (id);
    elsif cardinality(patients) > 0 then
        return query
            select link.target_resource_id, link.src_resource_id from public.hfj_res_link link
            where link.target_resource_id = any (patients) and link.src_path = any (paths);
    end if;
end $$;

-- The resources of one type that a caller may not see although it knows their patients: a Consent takes them away, or it
-- knows the patient by an emergency, which does not show the type. Each step of a chain passes over them. PostgreSQL keeps the
-- plans of these functions; written out in the search's own statement they took longer to plan than all the rest of it.
--
-- organizations, relations: those by which the caller may search the type
-- in_emergency: organisations to which an emergency does not show the type; none when it does
-- above_consent: relations that no Consent takes away
create function mca.denied_to(
        organizations bigint[], relations text[], in_emergency bigint[], above_consent text[], purpose text, paths text[])
    returns setof bigint language plpgsql stable parallel safe cost 1000 as $$
begin
    return query
        select resource.resource_id
        from mca.resources_of(
            array(
                select denial.patient_id from mca.consent_denial denial
                where denial.exception_to is null and exists (
                    select from mca.patient_relation relation
                    where relation.patient_id = denial.patient_id
                        and mca.is_of(relation.*, organizations, relations))
                union
                select relation.patient_id from mca.patient_relation relation
                where mca.is_of(relation.*, in_emergency, array['emergency'])),
            paths) resource
        where not exists (
            select from mca.patient_relation relation
            where relation.patient_id = resource.patient_id and mca.is_of(relation.*, organizations, relations)
                and not exists (
                    select from mca.consent_denial denial
                    where denial.patient_id = relation.patient_id and denial.exception_to is null
                        and relation.relation <> all (above_consent)
                        and mca.denies(denial, relation.organization_id, resource.resource_id, denied_to.purpose)));
end $$;

-- The same for a caller who sees the whole population: what Consents deny it.
create function mca.denied_to_population(organization bigint, purpose text, paths text[])
    returns setof bigint language plpgsql stable parallel safe cost 1000 as $$
begin
    return query
        select resource.resource_id
        from mca.resources_of(
            array(select denial.patient_id from mca.consent_denial denial where denial.exception_to is null),
            paths) resource
        where exists (
            select from mca.consent_denial denial
            where denial.patient_id = resource.patient_id and denial.exception_to is null
                and mca.denies(
                    denial, denied_to_population.organization, resource.resource_id, denied_to_population.purpose));
end $$;
