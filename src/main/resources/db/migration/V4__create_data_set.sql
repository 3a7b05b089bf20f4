-- One row: what is loaded. Revision 0 means that nothing is.
create table data_set (
    id                   integer      not null primary key check (id = 1),
    revision             bigint       not null,
    loaded_at            timestamp with time zone,
    title                varchar(2000),
    checked_to           date,
    visits_complete_from date,
    visits_complete_to   date,
    source               varchar(2000),
    licence              varchar(2000),
    attribution          varchar(2000)
);
insert into data_set (id, revision) values (1, 0);
