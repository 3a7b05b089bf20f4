-- One full inspection. A council's inspections are ordered by their publication dates, so no two may share one.
create table inspection (
    id                      varchar(120) not null primary key,
    council_urn             integer      not null references council (ofsted_urn),
    gss_code_at_inspection  varchar(9)   not null references council_code (gss_code),
    framework               varchar(20)  not null,
    type                    varchar(40)  not null,
    start_date              date,
    end_date                date,
    publication_date        date         not null,
    lead_inspector          varchar(2000),
    report_url              varchar(2000),
    note                    varchar(2000),
    council_response        varchar(2000),
    unique (council_urn, publication_date)
);
create index inspection_publication_date on inspection (publication_date, id);

-- Only judgements that the framework makes have a row; the rest are "not in framework" by definition.
create table inspection_judgement (
    inspection_id  varchar(120) not null references inspection (id),
    judgement      varchar(40)  not null,
    status         varchar(20)  not null,
    grade          varchar(30),
    primary key (inspection_id, judgement),
    check ((status = 'GRADED' and grade is not null) or (status = 'NOT_JUDGED' and grade is null))
);
create index inspection_judgement_grade on inspection_judgement (judgement, grade);

create table inspection_finding (
    inspection_id  varchar(120)  not null references inspection (id),
    position       integer       not null,
    theme          varchar(60)   not null,
    judgement      varchar(40)   not null,
    kind           varchar(20)   not null,
    summary        varchar(2000) not null,
    primary key (inspection_id, position)
);

create table inspection_service_arrangement (
    inspection_id  varchar(120)  not null references inspection (id),
    position       integer       not null,
    partner_urn    integer       not null references council (ofsted_urn),
    kind           varchar(30)   not null,
    ended_year     integer,
    summary        varchar(2000) not null,
    primary key (inspection_id, position)
);
