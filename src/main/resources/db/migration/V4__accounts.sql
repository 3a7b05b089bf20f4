-- Who may edit without an OpenID Connect provider. The password is a bcrypt hash.
create table account (
    username    varchar(100) ${in-code-point-order} not null primary key,
    password    varchar(100) not null,
    role        varchar(40)  not null,
    created_at  timestamp with time zone not null
);
