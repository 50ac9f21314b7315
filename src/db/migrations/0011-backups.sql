-- Backups that were made of this site and what became of them: folded from acts like all state.
create table office.backups (
  site_id text collate "C" not null,
  id uuid not null,
  kind text collate "C" check (kind in ('site', 'base')),
  name text collate "C",
  -- the moment whose state it holds
  taken_at timestamptz,
  bytes bigint,
  milliseconds bigint,
  removed_on date,
  -- the newest restore drill with it
  drilled_at timestamptz,
  drill_passed boolean,
  -- from the beginning of the restore to a verified site
  drill_milliseconds bigint,
  -- how old the backup was when the drill began
  drill_age_milliseconds bigint,
  drill_note text,
  primary key (site_id, id)
);
create index backups_by_time on office.backups (site_id, taken_at desc);
grant select, insert, update, delete on office.backups to gongkai_office, gongkai_worker;
