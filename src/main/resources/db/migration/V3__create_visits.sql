-- A focused or monitoring visit. Visits are never graded; the theme is Ofsted's own wording, not a code.
create table visit (
    id               varchar(120) not null primary key,
    council_urn      integer      not null references council (ofsted_urn),
    type             varchar(30)  not null,
    start_date       date         not null,
    publication_date date,
    theme            varchar(2000) not null
);
create index visit_council on visit (council_urn, start_date);
create index visit_start_date on visit (start_date, id);
