-- One row: what is loaded. Revision 0 means that nothing is.
create table data_set (
    id                   integer      not null primary key check (id = 1),
    revision             bigint       not null,
    loaded_at            timestamp with time zone,
    title                varchar(200),
    checked_to           date,
    visits_complete_from date,
    visits_complete_to   date,
    source               varchar(500),
    licence              varchar(40),
    attribution          varchar(500)
);
insert into data_set (id, revision) values (1, 0);
