-- The state of the data set, in one row. Each writer locks it first, so changes are made one after another.
create table data_set (
    id                   integer       not null primary key check (id = 1),
    -- Grows with every change of the data; 0 while nothing is loaded.
    revision             bigint        not null,
    -- The number of the newest event; 0 while there is none.
    last_sequence        bigint        default 0 not null,
    -- The revision in which a code list was last changed.
    code_list_revision   bigint        default 0 not null,
    -- A checksum of the bundled data set that was loaded last: a release with another one adds what is new in it.
    bundle               varchar(64),
    loaded_at            timestamp with time zone,
    -- When the newest change was made, and when a new release first used this database: a response is as old as the later one.
    changed_at           timestamp with time zone,
    release_name         varchar(200),
    released_at          timestamp with time zone,
    title                varchar(2000),
    -- The day up to which the facts were checked, and the days between which visits are complete.
    checked_to           date,
    visits_complete_from date,
    visits_complete_to   date,
    source               varchar(2000),
    licence              varchar(2000),
    attribution          varchar(2000)
);
insert into data_set (id, revision) values (1, 0);

-- Every change of the data, in order. The numbers have no gaps: each is assigned while the row of data_set is locked.
create table event (
    sequence      bigint       not null primary key,
    revision      bigint       not null,
    occurred_at   timestamp with time zone not null,
    kind          varchar(20)  not null,
    subject_type  varchar(40)  not null,
    subject_id    varchar(120) ${in-code-point-order} not null,
    -- The record before and after the change, as JSON; null if it was added or removed.
    before_facts  varchar(1000000),
    after_facts   varchar(1000000),
    made_by       varchar(20)  not null,
    reason        varchar(500)
);
-- The history of a record.
create index event_subject on event (subject_id, subject_type, sequence);

-- Names in the addresses of removed records. A request for one gets 410, and no other record may take the name.
create table retired_name (
    record_type   varchar(40)  not null,
    name          varchar(120) ${in-code-point-order} not null,
    -- By which events name the record.
    record_id     varchar(120) ${in-code-point-order} not null,
    retired_at    timestamp with time zone not null,
    primary key (record_type, name)
);
