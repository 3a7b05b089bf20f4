-- Reads lists with DuckDB that were downloaded into the current folder. A query with a wrong result is an error. DuckDB
-- detects dates and numbers, and reads an empty cell as NULL.

SELECT error('not 158 councils') FROM (SELECT count(*) AS n FROM 'councils.csv') WHERE n <> 158;

SELECT error('not 497 inspections, seven of them without a start')
FROM (SELECT count(*) AS n, count(start_date) AS starts FROM 'inspections.csv') WHERE n <> 497 OR starts <> 490;

SELECT error('a column of inspections has the wrong type: ' || column_name)
FROM (DESCRIBE FROM 'inspections.csv')
WHERE column_type <> CASE
    WHEN column_name IN ('start_date', 'end_date', 'publication_date', 'action_plan_due', 'follow_up_action_plan_due') THEN 'DATE'
    WHEN column_name = 'follow_up_action_plan_working_days' THEN 'BIGINT'
    WHEN column_name = 'findings_recorded' THEN 'BOOLEAN'
    ELSE 'VARCHAR' END;

-- "from" and "to" are SQL keywords, so they need quotation marks.
SELECT error('Peterborough has not been inadequate since 30 January 2024')
FROM (
    SELECT count(*) AS n FROM 'rating-history.csv'
    WHERE judgement = 'overall_effectiveness' AND grade = 'inadequate' AND "from" = DATE '2024-01-30' AND "to" IS NULL
        AND change_steps = 2)
WHERE n <> 1;

SELECT error('a period of Peterborough has the wrong number of days')
FROM 'rating-history.csv' WHERE "to" - "from" + 1 <> days;

-- NDJSON has the same values, with nested ones.
SELECT error('not 125 visits, or they differ between CSV and NDJSON')
FROM (
    SELECT count(*) AS n, count(*) FILTER (c.publication_date IS NOT DISTINCT FROM j.publicationDate) AS alike
    FROM 'visits.csv' AS c JOIN 'visits.ndjson' AS j ON c.id = j.id AND c.council_slug = j.council.slug)
WHERE n <> 125 OR alike <> 125;

SELECT 'DuckDB ' || version() || ': the files are read as they should be.' AS result;
