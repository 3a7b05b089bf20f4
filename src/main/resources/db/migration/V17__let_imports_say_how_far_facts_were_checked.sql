-- An import can say up to which day the facts were checked with it.
alter table import add column checked_to date;
alter table import add column checked_to_before date;
