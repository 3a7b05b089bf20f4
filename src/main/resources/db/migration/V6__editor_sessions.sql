-- Who is logged in on the pages for editors. The id is the SHA-256 hash of the secret that only their browser has.
create table editor_session (
    id          varchar(64)  ${in-code-point-order} not null primary key,
    username    varchar(100) ${in-code-point-order} not null references account (username) on delete cascade,
    expires_at  timestamp with time zone not null
);
create index editor_session_username on editor_session (username);
