-- What a denial, or an exception to one, says of a resource that an organisation would see. PostgreSQL keeps the plans of
-- these functions; the same within a search's own statement took ten times as long to plan as to do, with every search, though
-- hardly any patient denies anything.
create function mca.speaks_of(said mca.consent_denial, organization bigint, resource bigint, purpose text)
    returns boolean language plpgsql stable parallel safe as $$
begin
    return (said.begins_at is null or said.begins_at <= now())
        and (said.ends_at is null or said.ends_at > now())
        and (said.purposes is null or purpose = any (said.purposes))
        and (said.is_for_all or exists (
            select from mca.consent_denial_actor actor
            where actor.denial_id = said.id
                and actor.organization_id in (select above.id from mca.organization_and_above(organization) above (id))))
        -- Who is denied something does not learn of it: the Consent itself is taken away too.
        and (said.consent_id = resource and said.exception_to is null
            or (said.types is null or exists (
                    select from public.hfj_resource covered
                    where covered.res_id = resource and covered.res_type = any (said.types)))
                and (said.labels is null or mca.bears_label(resource, said.labels))
                and (said.codes is null or mca.holds_code(resource, said.codes)));
end $$;

-- Whether a denial takes a resource away from an organisation, for a purpose.
create function mca.denies(denial mca.consent_denial, organization bigint, resource bigint, purpose text)
    returns boolean language plpgsql stable parallel safe cost 1000 as $$
begin
    return mca.speaks_of(denial, organization, resource, purpose)
        and not exists (
            select from mca.consent_denial exempted
            where exempted.exception_to = denial.id
                and mca.speaks_of(exempted, organization, resource, purpose));
end $$;
