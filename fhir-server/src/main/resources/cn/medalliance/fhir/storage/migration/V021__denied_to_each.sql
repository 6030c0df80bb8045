-- The same as in V015, but for the order in which it is asked: each denial by itself, of which there are few. Joined, a planner
-- that knows nothing of the arrays reads all relations of all patients with each search; and where nobody denies anything, which
-- is as good as always, that was all it did.
create index patient_relation_emergency on mca.patient_relation (organization_id) where relation = 'emergency';

create or replace function mca.denied_to(
        organizations bigint[], relations text[], in_emergency bigint[], above_consent text[], purpose text, paths text[])
    returns setof bigint language plpgsql stable parallel safe cost 1000 as $$
declare
    concerned bigint[] := array(
        select denial.patient_id from mca.consent_denial denial
        where denial.exception_to is null and exists (
            select from mca.patient_relation relation
            where relation.patient_id = denial.patient_id and mca.is_of(relation.*, organizations, relations) offset 0)
        union
        select relation.patient_id from mca.patient_relation relation
        where relation.relation = 'emergency' and mca.is_of(relation.*, in_emergency, array['emergency']));
begin
    if cardinality(concerned) = 0 then
        return;
    end if;
    return query
        select resource.resource_id from mca.resources_of(concerned, paths) resource
        where not exists (
            select from mca.patient_relation relation
            where relation.patient_id = resource.patient_id and mca.is_of(relation.*, organizations, relations)
                and not exists (
                    select from mca.consent_denial denial
                    where denial.patient_id = relation.patient_id and denial.exception_to is null
                        and relation.relation <> all (above_consent)
                        and mca.denies(denial, relation.organization_id, resource.resource_id, denied_to.purpose)));
end $$;
