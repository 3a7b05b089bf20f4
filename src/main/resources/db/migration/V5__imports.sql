-- Reports of imports. They are no part of the data set: no revision and no event counts them.
create table import (
    id                 varchar(36)    ${in-code-point-order} not null primary key,
    state              varchar(20)    not null,
    -- A report of a dry run is stored too, for a while.
    dry_run            boolean        not null,
    made_by            varchar(20)    not null,
    reason             varchar(500),
    on_conflict        varchar(20)    not null,
    started_at         timestamp with time zone not null,
    finished_at        timestamp with time zone,
    file_bytes         bigint         not null,
    -- What the file was recognised as, in words.
    recognised_as      varchar(200),
    -- JSON lists: sheets with no recognised columns, lines that are no rows, how each column was read, and warnings.
    skipped_sheets     varchar(20000),
    notes              varchar(20000),
    read_columns       varchar(100000) not null,
    warnings           varchar(20000) not null,
    rows_total         bigint         not null,
    rows_new           bigint         not null,
    rows_unchanged     bigint         not null,
    rows_differ        bigint         not null,
    -- Rows that say that a council has not been inspected yet.
    rows_not_inspected bigint         not null,
    rows_rejected      bigint         not null,
    -- The revision that the import made; null if it changed nothing.
    revision           bigint,
    -- The day up to which the facts are checked since this import, and were before it; null if the file does not say.
    checked_to         date,
    checked_to_before  date,
    failure            varchar(2000)
);
-- The list of imports, the newest first.
create index import_started on import (started_at desc, id);

create table import_row (
    import_id     varchar(36)   ${in-code-point-order} not null references import (id),
    position      bigint        not null,
    sheet         varchar(2000),
    row_number    bigint        not null,
    verdict       varchar(20)   not null,
    record_type   varchar(40)   not null,
    record_id     varchar(120),
    council       varchar(2000),
    -- JSON lists.
    differences   varchar(1000000),
    reasons       varchar(100000),
    -- What was read in a report, and what was left open.
    readings      varchar(1000000) not null,
    -- What onConflict=replace would do with a row that differs.
    replace_would varchar(10),
    primary key (import_id, position)
);

-- How far a running import is. Written in transactions of its own, while the import's transaction is open.
create table import_progress (
    import_id  varchar(36) ${in-code-point-order} not null primary key references import (id),
    rows_done  bigint      not null,
    alive_at   timestamp with time zone not null
);

-- The scheduled import, in one row: what was downloaded last, so that it is not imported twice, and how the last run ended.
create table scheduled_import (
    id            smallint not null primary key check (id = 1),
    due_at        timestamp with time zone,
    ended_at      timestamp with time zone,
    outcome       varchar(20),
    failure       varchar(2000),
    succeeded_at  timestamp with time zone,
    import_id     varchar(36) ${in-code-point-order},
    -- A checksum of the address, which may contain a secret.
    source        varchar(64),
    entity_tag    varchar(1000),
    last_modified varchar(1000),
    checksum      varchar(64)
);
insert into scheduled_import (id) values (1);
