-- PostgreSQL can use an index for a join only if both columns have one collation; V5 gave another one to what these refer to.
alter table inspection_judgement alter column inspection_id set data type varchar(120) ${in-code-point-order};
alter table inspection_finding alter column inspection_id set data type varchar(120) ${in-code-point-order};
alter table inspection_service_arrangement alter column inspection_id set data type varchar(120) ${in-code-point-order};
