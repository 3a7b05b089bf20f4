-- A council's lasting identity is its Ofsted URN; every other code may change or be shared over time.
create table council (
    ofsted_urn     integer      not null primary key,
    slug           varchar(80)  not null unique,
    name           varchar(2000) not null,
    official_name  varchar(2000) not null,
    type           varchar(40)  not null,
    gss_code       varchar(9)   not null unique,
    dfe_la_code    varchar(3)   not null unique,
    region         varchar(40)  not null,
    ofsted_region  varchar(2000) not null,
    website        varchar(2000),
    delivery_note  varchar(2000),
    active_from    date,
    active_to      date
);
create index council_name on council (name, slug);

-- Every GSS code a council has or had. Both ends are inclusive; a missing end is open.
create table council_code (
    gss_code       varchar(9)   not null primary key,
    council_urn    integer      not null references council (ofsted_urn),
    valid_from     date,
    valid_to       date,
    reason_ended   varchar(2000)
);
create index council_code_council on council_code (council_urn);

create table council_succession (
    predecessor_urn integer     not null references council (ofsted_urn),
    successor_urn   integer     not null references council (ofsted_urn),
    effective_date  date        not null,
    kind            varchar(20) not null,
    note            varchar(2000),
    primary key (predecessor_urn, successor_urn)
);
create index council_succession_successor on council_succession (successor_urn);

-- The Department for Education's ten statistical neighbours of a council, rank 1 being the closest.
create table statistical_neighbour (
    council_urn    integer     not null references council (ofsted_urn),
    neighbour_rank integer     not null,
    neighbour_urn  integer     not null references council (ofsted_urn),
    closeness      varchar(20) not null,
    primary key (council_urn, neighbour_rank)
);
create index statistical_neighbour_neighbour on statistical_neighbour (neighbour_urn);
