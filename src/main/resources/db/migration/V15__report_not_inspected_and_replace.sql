-- Rows that say that a council was not inspected yet, and what replacing would do with a row that differs.
alter table import add column rows_not_inspected bigint default 0 not null;
alter table import_row add column replace_would varchar(10);
