-- ${in-code-point-order} makes text compare by code point on every database, so that lists have the same order everywhere.
-- A column that refers to such a column needs it too: PostgreSQL uses an index for a join only if the collations are equal.

-- Services, inspectorates, scales, judgements and framework versions. They are few and read as a whole, so their facts are JSON.
create table code_list_value (
    type           varchar(40)   not null,
    code           varchar(60)   ${in-code-point-order} not null,
    version        bigint        default 1 not null,
    -- The order of a list.
    position       integer       not null,
    facts          varchar(100000) not null,
    primary key (type, code)
);

-- A council's lasting identity is its Ofsted URN; every other code may change or be shared over time.
create table council (
    ofsted_urn     integer       not null primary key,
    -- Grows with every change of the record; If-Match compares it.
    version        bigint        default 1 not null,
    slug           varchar(80)   ${in-code-point-order} not null unique,
    -- The short name. Two councils are called Dorset.
    name           varchar(2000) ${in-code-point-order} not null,
    official_name  varchar(2000) not null,
    -- The name that the Office for National Statistics uses.
    ons_name       varchar(2000) not null,
    type           varchar(40)   not null,
    -- The newest of its codes in council_code.
    gss_code       varchar(9)    ${in-code-point-order} not null unique,
    dfe_la_code    varchar(3)    not null unique,
    region         varchar(40)   not null,
    ofsted_region  varchar(2000) not null,
    website        varchar(2000),
    delivery_note  varchar(2000),
    -- The first and last day it exists; null if unknown. The last one may be still to come.
    active_from    date,
    active_to      date
);
-- Lists by name that show only councils of a day: a page far down is found in the index alone.
create index council_in_order on council (name, slug, ofsted_urn, active_from, active_to);
-- How many councils existed on a day.
create index council_active on council (active_from, active_to);

-- Every GSS code a council has or had. Both days are inclusive; a missing one is open.
create table council_code (
    gss_code       varchar(9)    not null primary key,
    council_urn    integer       not null references council (ofsted_urn),
    valid_from     date,
    valid_to       date,
    reason_ended   varchar(2000)
);
-- The codes of the councils on a page.
create index council_code_council on council_code (council_urn);

-- Further names and acronyms that people use for a council.
create table council_alias (
    council_urn    integer       not null references council (ofsted_urn),
    alias          varchar(2000) ${in-code-point-order} not null,
    primary key (council_urn, alias)
);

-- Councils that are to take over from a council and have no codes yet.
create table planned_successor (
    council_urn    integer       not null references council (ofsted_urn),
    slug           varchar(80)   ${in-code-point-order} not null,
    name           varchar(2000) not null,
    effective_date date          not null,
    kind           varchar(20)   not null,
    legal_status   varchar(20)   not null,
    note           varchar(2000),
    primary key (council_urn, slug)
);

create table council_succession (
    predecessor_urn integer      not null references council (ofsted_urn),
    successor_urn   integer      not null references council (ofsted_urn),
    -- The successor's first day.
    effective_date  date         not null,
    kind            varchar(20)  not null,
    note            varchar(2000),
    primary key (predecessor_urn, successor_urn)
);
-- The predecessors of a council.
create index council_succession_successor on council_succession (successor_urn);

-- The Department for Education's ten statistical neighbours of a council in each set; rank 1 is the closest.
create table statistical_neighbour (
    council_urn    integer       not null references council (ofsted_urn),
    neighbour_set  varchar(20)   not null,
    neighbour_rank integer       not null,
    neighbour_urn  integer       not null references council (ofsted_urn),
    closeness      varchar(20)   not null,
    primary key (council_urn, neighbour_set, neighbour_rank)
);
-- Whether a council is a neighbour of others, before it is removed.
create index statistical_neighbour_neighbour on statistical_neighbour (neighbour_urn);
