-- Every change of the data, in order. The numbers have no gaps: each is taken under the lock on the row of data_set.
create table event (
    sequence      bigint       not null primary key,
    revision      bigint       not null,
    occurred_at   timestamp with time zone not null,
    kind          varchar(20)  not null,
    subject_type  varchar(40)  not null,
    subject_id    varchar(120) ${in-code-point-order} not null,
    before_facts  varchar(1000000),
    after_facts   varchar(1000000),
    made_by       varchar(20)  not null,
    reason        varchar(500)
);
create index event_subject on event (subject_id, subject_type, sequence);
alter table data_set add column last_sequence bigint default 0 not null;

-- What led to a record that was removed: whoever cites it is told so, and no other record gets the name.
create table retired_name (
    record_type   varchar(40)  not null,
    name          varchar(120) ${in-code-point-order} not null,
    record_id     varchar(120) ${in-code-point-order} not null,
    retired_at    timestamp with time zone not null,
    primary key (record_type, name)
);

-- When a fact of it that had been published was replaced by another one; null if never.
alter table inspection add column corrected_at timestamp with time zone;
