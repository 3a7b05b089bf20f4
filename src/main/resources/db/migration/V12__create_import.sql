-- What was imported, and what became of each row. Nothing of it is part of the data themselves.
create table import (
    id             varchar(36)  ${in-code-point-order} not null primary key,
    state          varchar(20)  not null,
    made_by        varchar(20)  not null,
    reason         varchar(500),
    on_conflict    varchar(20)  not null,
    started_at     timestamp with time zone not null,
    finished_at    timestamp with time zone,
    file_bytes     bigint       not null,
    taken_for      varchar(200),
    passed_over    varchar(20000),
    remarks        varchar(20000),
    rows_total     bigint       not null,
    rows_new       bigint       not null,
    rows_unchanged bigint       not null,
    rows_differ    bigint       not null,
    rows_rejected  bigint       not null,
    revision       bigint,
    failure        varchar(2000)
);
create index import_started on import (started_at desc, id);

create table import_row (
    import_id   varchar(36)  ${in-code-point-order} not null references import (id),
    position    bigint       not null,
    sheet       varchar(2000),
    row_number  bigint       not null,
    verdict     varchar(20)  not null,
    record_type varchar(40)  not null,
    record_id   varchar(120),
    council     varchar(2000),
    differences varchar(1000000),
    reasons     varchar(100000),
    primary key (import_id, position)
);

-- How far one has come, written while the change itself is still open.
create table import_progress (
    import_id  varchar(36) ${in-code-point-order} not null primary key references import (id),
    rows_done  bigint      not null,
    alive_at   timestamp with time zone not null
);
