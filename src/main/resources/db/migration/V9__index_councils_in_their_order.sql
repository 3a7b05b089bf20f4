-- Councils in the order of lists, with whether they existed on a day: a page far down is found in the index alone.
drop index council_name;
create index council_in_order on council (name, slug, ofsted_urn, active_from, active_to);
