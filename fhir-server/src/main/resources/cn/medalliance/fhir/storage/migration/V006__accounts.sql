-- Persons who sign in at the embedded identity provider, and what is known of their attempts.
create table mca.account (
    username text primary key,
    display_name text not null,
    -- None where another identity provider signs the person in.
    password_hash text,
    -- Practitioner/id or Patient/id, or a search of one of them by identifier.
    person text not null,
    -- The unified social credit code of the practitioner's organisation.
    organization text,
    totp_secret text,
    is_disabled boolean not null default false,
    failures int not null default 0,
    locked_until timestamptz,
    -- The time step of the last one-time code that was taken; none is taken twice.
    last_totp_step bigint not null default -1
);

-- Launches that a system prepared for its user (EHR launch), by the hash of their token.
create table mca.launch (
    token_hash bytea primary key,
    patient text not null,
    made_by text not null,
    expires_at timestamptz not null
);

-- Apps that registered themselves (RFC 7591), as entries of the client registry.
create table mca.registered_client (
    id text primary key,
    entry text not null,
    registered_at timestamptz not null default now()
);

-- Spring Authorization Server looks its tokens up by their value.
drop index public.oauth2_authorization_access_token;
create index oauth2_authorization_state on public.oauth2_authorization using hash (state);
create index oauth2_authorization_code on public.oauth2_authorization using hash (authorization_code_value);
create index oauth2_authorization_access_token on public.oauth2_authorization using hash (access_token_value);
create index oauth2_authorization_refresh_token on public.oauth2_authorization using hash (refresh_token_value);
-- So that a sign-in that nobody finished goes away, too.
alter table public.oauth2_authorization add column begun_at timestamptz not null default now();
