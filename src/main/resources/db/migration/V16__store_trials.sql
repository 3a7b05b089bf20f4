-- The report of an import that was only tried is stored too, for a while.
alter table import add column dry_run boolean default false not null;
