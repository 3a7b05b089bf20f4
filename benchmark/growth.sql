-- Makes copies of every real council with all that belongs to it. {copies} is the series of their numbers, with a column x.
-- The real ones have URNs below 100000000, and each has a place n from 0 among them; copy 17 of Peterborough is
-- "Peterborough 17", peterborough-17. Codes fit their columns: URNs and GSS codes are numbers that nobody has, and the three
-- characters of a DfE code, of which digits are too few, are a letter and two letters or digits.
create table growth_council as
    select ofsted_urn, slug, row_number() over (order by ofsted_urn) - 1 as n from council where ofsted_urn < 100000000;
create unique index growth_council_urn on growth_council (ofsted_urn);

insert into council (ofsted_urn, slug, name, official_name, ons_name, type, gss_code, dfe_la_code, region, ofsted_region, website,
        delivery_note, active_from, active_to)
    select 100000000 + x * 1000 + n, c.slug || '-' || x, name || ' ' || x, official_name || ' ' || x,
        ons_name || ' ' || x, type,
        'E' || cast(50000000 + x * 1000 + n as varchar),
        substring('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz' from cast(1 + (x * 199 + n) / 3844 as integer) for 1)
            || substring('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789' from cast(1 + mod((x * 199 + n) / 62, 62) as integer) for 1)
            || substring('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789' from cast(1 + mod(x * 199 + n, 62) as integer) for 1),
        region, ofsted_region, website, delivery_note, active_from, active_to
    from council c join growth_council g on g.ofsted_urn = c.ofsted_urn cross join {copies};

-- A council's newest code is made as above, its older ones of their own places.
insert into council_code (gss_code, council_urn, valid_from, valid_to, reason_ended)
    select case when k.gss_code = c.gss_code then 'E' || cast(50000000 + x * 1000 + n as varchar)
            else 'E' || cast(60000000 + x * 1000 + older as varchar) end,
        100000000 + x * 1000 + n, valid_from, valid_to, reason_ended
    from (select council_code.*, row_number() over (order by gss_code) - 1 as older from council_code
            where council_urn < 100000000) k
        join council c on c.ofsted_urn = k.council_urn
        join growth_council g on g.ofsted_urn = c.ofsted_urn cross join {copies};

insert into council_alias (council_urn, alias)
    select 100000000 + x * 1000 + n, alias || ' ' || x
    from council_alias join growth_council on ofsted_urn = council_urn cross join {copies};

insert into planned_successor (council_urn, slug, name, effective_date, kind, legal_status, note)
    select 100000000 + x * 1000 + n, p.slug || '-' || x, name || ' ' || x, effective_date, kind, legal_status, note
    from planned_successor p join growth_council on ofsted_urn = council_urn cross join {copies};

insert into council_succession (predecessor_urn, successor_urn, effective_date, kind, note)
    select 100000000 + x * 1000 + p.n, 100000000 + x * 1000 + s.n, effective_date, kind, note
    from council_succession
        join growth_council p on p.ofsted_urn = predecessor_urn
        join growth_council s on s.ofsted_urn = successor_urn cross join {copies};

insert into statistical_neighbour (council_urn, neighbour_set, neighbour_rank, neighbour_urn, closeness)
    select 100000000 + x * 1000 + c.n, neighbour_set, neighbour_rank, 100000000 + x * 1000 + o.n, closeness
    from statistical_neighbour
        join growth_council c on c.ofsted_urn = council_urn
        join growth_council o on o.ofsted_urn = neighbour_urn cross join {copies};

create table growth_inspection as
    select i.*, c.slug, g.n, case when i.gss_code_at_inspection = c.gss_code then null else k.older end as older
    from inspection i
        join council c on c.ofsted_urn = i.council_urn
        join growth_council g on g.ofsted_urn = i.council_urn
        join (select gss_code, row_number() over (order by gss_code) - 1 as older from council_code
            where council_urn < 100000000) k on k.gss_code = i.gss_code_at_inspection;
create unique index growth_inspection_id on growth_inspection (id);

insert into inspection (id, council_urn, gss_code_at_inspection, framework, type, start_date, end_date, publication_date,
        lead_inspector, report_url, note, council_response, service, source, significant_weaknesses, next_inspection_within,
        revisit_start_date, revisit_publication_date, sufficient_progress, weaknesses_with_progress, weaknesses_without_progress)
    select slug || '-' || x || substring(id from char_length(slug) + 1), 100000000 + x * 1000 + n,
        case when older is null then 'E' || cast(50000000 + x * 1000 + n as varchar)
            else 'E' || cast(60000000 + x * 1000 + older as varchar) end,
        framework, type, start_date, end_date, publication_date, lead_inspector, report_url, note, council_response, service,
        source, significant_weaknesses, next_inspection_within, revisit_start_date, revisit_publication_date, sufficient_progress,
        weaknesses_with_progress, weaknesses_without_progress
    from growth_inspection cross join {copies};

insert into inspection_judgement (inspection_id, judgement, status, grade, confirmed_by)
    select slug || '-' || x || substring(id from char_length(slug) + 1), judgement, status, grade, confirmed_by
    from inspection_judgement join growth_inspection on id = inspection_id cross join {copies};

insert into inspection_finding (inspection_id, position, theme, judgement, kind, summary)
    select slug || '-' || x || substring(id from char_length(slug) + 1), position, theme, judgement, kind, summary
    from inspection_finding join growth_inspection on id = inspection_id cross join {copies};

insert into inspection_improvement_area (inspection_id, position, themes, concerns, summary, quotation, agreement)
    select slug || '-' || x || substring(id from char_length(slug) + 1), position, themes, concerns, summary, quotation, agreement
    from inspection_improvement_area join growth_inspection on id = inspection_id cross join {copies};

insert into inspection_service_arrangement (inspection_id, position, partner_urn, kind, ended_year, summary)
    select i.slug || '-' || x || substring(i.id from char_length(i.slug) + 1), position, 100000000 + x * 1000 + p.n, kind, ended_year,
        summary
    from inspection_service_arrangement
        join growth_inspection i on i.id = inspection_id
        join growth_council p on p.ofsted_urn = partner_urn cross join {copies};

insert into visit (id, council_urn, type, start_date, publication_date, theme)
    select slug || '-' || x || substring(id from char_length(slug) + 1), 100000000 + x * 1000 + n, type, start_date,
        publication_date, theme
    from visit join growth_council on ofsted_urn = council_urn cross join {copies};

update data_set set revision = revision + 1;
drop table growth_inspection;
drop table growth_council;
