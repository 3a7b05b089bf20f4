-- The import that is made again and again: what was fetched last, so that it is not taken twice, and what became of it. One row.
create table scheduled_import (
    id            smallint not null primary key check (id = 1),
    due_at        timestamp with time zone,
    ended_at      timestamp with time zone,
    outcome       varchar(20),
    failure       varchar(2000),
    succeeded_at  timestamp with time zone,
    import_id     varchar(36) ${in-code-point-order},
    source        varchar(64),
    entity_tag    varchar(1000),
    last_modified varchar(1000),
    checksum      varchar(64)
);
insert into scheduled_import (id) values (1);
