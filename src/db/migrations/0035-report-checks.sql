-- Published reports whose addresses are still to be read: a row for each run that is not over, folded from its acts.
create table office.report_check_runs (
  site_id text collate "C" not null,
  id uuid not null,
  asked_on date not null,
  waiting integer not null check (waiting > 0),
  primary key (site_id, id)
);
grant select, insert, update, delete on office.report_check_runs to gongkai_office, gongkai_worker;
