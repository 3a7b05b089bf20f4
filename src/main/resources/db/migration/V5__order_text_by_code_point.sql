-- Lists have the same order on every database, whatever the locale it was made with.
alter table council alter column slug set data type varchar(80) ${in-code-point-order};
alter table council alter column name set data type varchar(2000) ${in-code-point-order};
alter table council alter column gss_code set data type varchar(9) ${in-code-point-order};
alter table inspection alter column id set data type varchar(120) ${in-code-point-order};
alter table visit alter column id set data type varchar(120) ${in-code-point-order};
