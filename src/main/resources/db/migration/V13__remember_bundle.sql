-- Which bundled data set was taken last: a release that brings another one takes what is new in it.
alter table data_set add column bundle varchar(64);
