-- How each column of an imported file was understood, and what else to know of how it was read.
alter table import add column read_columns varchar(100000) default '[]' not null;
alter table import add column notes varchar(20000) default '[]' not null;
