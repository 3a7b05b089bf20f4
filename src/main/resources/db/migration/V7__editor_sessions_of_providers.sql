-- Editors who log in on the pages with an OpenID Connect provider have no account here. A session is of an account, or of a subject
-- of the provider. It lasts for hours only, so the table is made anew, and who was logged in logs in again.
drop table editor_session;
create table editor_session (
    id          varchar(64)  ${in-code-point-order} not null primary key,
    username    varchar(100) ${in-code-point-order} references account (username) on delete cascade,
    subject     varchar(255) ${in-code-point-order},
    name        varchar(255),
    expires_at  timestamp with time zone not null,
    constraint editor_session_of_one check ((username is null) <> (subject is null))
);
create index editor_session_username on editor_session (username);
