-- The pseudonyms under which resources were shown, by which callers who see people de-identified may ask for them again.
create table mca.pseudonym (
    pseudonym text primary key,
    resource_type text not null,
    fhir_id text not null
);
