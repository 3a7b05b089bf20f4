-- One full inspection. A council's inspections of a service are ordered by their publication dates, so no two may share one.
create table inspection (
    id                      varchar(120) ${in-code-point-order} not null primary key,
    version                 bigint       default 1 not null,
    council_urn             integer      not null references council (ofsted_urn),
    gss_code_at_inspection  varchar(9)   not null references council_code (gss_code),
    -- The codes of the service, the framework version and the kind of inspection.
    service                 varchar(60)  not null,
    framework               varchar(40)  not null,
    type                    varchar(40)  not null,
    -- The inspectors' first and last day on site.
    start_date              date,
    end_date                date,
    publication_date        date         not null,
    lead_inspector          varchar(2000),
    report_url              varchar(2000),
    note                    varchar(2000),
    council_response        varchar(2000),
    -- Where the facts were found, unless in the report itself.
    source                  varchar(200),
    significant_weaknesses  integer,
    -- Within what time the report announces the next inspection, such as 3 years.
    next_inspection_within  varchar(20),
    -- A revisit that followed, if any.
    revisit_start_date      date,
    revisit_publication_date date,
    sufficient_progress     varchar(10),
    weaknesses_with_progress integer,
    weaknesses_without_progress integer,
    -- When a published fact was last replaced by another one; null if never.
    -- When it was added, unless it was part of the first data.
    added_at                timestamp with time zone,
    corrected_at            timestamp with time zone,
    unique (council_urn, service, publication_date)
);
-- Lists by publication, the oldest and the newest first. With the id that breaks ties in the index, nothing is sorted.
create index inspection_publication_date on inspection (publication_date, id);
create index inspection_newest on inspection (publication_date desc, id);

-- Only judgements that the framework makes have a row; the rest are "not in framework" by definition.
create table inspection_judgement (
    inspection_id  varchar(120) ${in-code-point-order} not null references inspection (id),
    judgement      varchar(40)  not null,
    status         varchar(20)  not null,
    -- Its code in the scale of the judgement.
    grade          varchar(40),
    confirmed_by   varchar(20),
    primary key (inspection_id, judgement),
    check ((status = 'GRADED' and grade is not null) or (status = 'NOT_JUDGED' and grade is null))
);
-- Inspections with a grade in a judgement.
create index inspection_judgement_grade on inspection_judgement (judgement, grade);

create table inspection_finding (
    inspection_id  varchar(120)  ${in-code-point-order} not null references inspection (id),
    position       integer       not null,
    theme          varchar(60)   not null,
    judgement      varchar(40)   not null,
    kind           varchar(20)   not null,
    summary        varchar(2000) not null,
    primary key (inspection_id, position)
);

-- What the report says must improve, item by item.
create table inspection_improvement_area (
    inspection_id  varchar(120)  ${in-code-point-order} not null references inspection (id),
    position       integer       not null,
    -- The codes of the themes and of the judgements it concerns, with spaces between them.
    themes         varchar(620)  not null,
    concerns       varchar(420)  not null,
    -- In the service's own words, and quoted from the report.
    summary        varchar(2000),
    quotation      varchar(2000),
    agreement      varchar(20),
    primary key (inspection_id, position),
    check (summary is not null or quotation is not null)
);

-- Services that the inspected council shared with another one, its partner.
create table inspection_service_arrangement (
    inspection_id  varchar(120)  ${in-code-point-order} not null references inspection (id),
    position       integer       not null,
    partner_urn    integer       not null references council (ofsted_urn),
    kind           varchar(30)   not null,
    -- Null while it lasts.
    ended_year     integer,
    summary        varchar(2000) not null,
    primary key (inspection_id, position)
);

-- A focused or monitoring visit. Visits are never graded; the theme is Ofsted's own wording, not a code.
create table visit (
    id               varchar(120)  ${in-code-point-order} not null primary key,
    version          bigint        default 1 not null,
    council_urn      integer       not null references council (ofsted_urn),
    type             varchar(30)   not null,
    start_date       date          not null,
    publication_date date,
    theme            varchar(2000) not null
);
-- A council's visits.
create index visit_council on visit (council_urn, start_date);
-- Lists by start, the oldest and the newest first.
create index visit_start_date on visit (start_date, id);
create index visit_newest on visit (start_date desc, id);
