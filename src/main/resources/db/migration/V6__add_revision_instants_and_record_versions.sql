-- Since when answers are as they are: the instant of the newest change, and of the release that began to answer last.
alter table data_set add column changed_at timestamp with time zone;
alter table data_set add column release_name varchar(200);
alter table data_set add column released_at timestamp with time zone;
update data_set set changed_at = loaded_at;

-- The version of each record that can be edited, so that nobody overwrites what they have not seen.
alter table council add column version bigint default 1 not null;
alter table inspection add column version bigint default 1 not null;
alter table visit add column version bigint default 1 not null;
