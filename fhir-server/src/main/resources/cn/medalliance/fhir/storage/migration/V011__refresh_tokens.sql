-- Every refresh token that was given, by its SHA-256, for as long as what was granted with it lasts.
create table mca.refresh_token (
    hash bytea primary key,
    authorization_id varchar(100) not null references public.oauth2_authorization on delete cascade
);
create index refresh_token_authorization on mca.refresh_token (authorization_id);
