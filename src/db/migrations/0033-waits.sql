-- What the office must do next on a case, kept beside its due dates: front pages and notices need not fold every case.
-- Every row is of an earlier edition of the rules, so that the first reader and the sweep fold it anew.
alter table office.request_dues add column waits jsonb not null default '[]';
create index request_dues_waits on office.request_dues (site_id) where waits <> '[]'::jsonb;
