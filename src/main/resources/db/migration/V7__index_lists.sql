-- The lists begin with the newest, and the id breaks ties: with both in one index a page is cut out by walking it, and
-- nothing is sorted. The older indexes still serve the oldest first.
create index inspection_newest on inspection (publication_date desc, id);
create index visit_newest on visit (start_date desc, id);
-- How many councils existed on a day is counted in the index alone.
create index council_active on council (active_from, active_to);
