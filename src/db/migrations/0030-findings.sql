-- Findings of inspections and how far their rectification has come.
create table office.findings (
  site_id text collate "C" not null,
  id uuid not null,
  unit_id uuid not null,
  title text not null check (title <> ''),
  -- address of the page, or the place on site
  place text not null check (place <> ''),
  -- id of the condition or item of the indicators; '' where none
  indicator text collate "C" not null,
  gravity text collate "C" not null check (gravity in ('veto', 'high', 'medium', 'low')),
  source text collate "C" not null
    check (source in ('inspection', 'content-check', 'site-check', 'report-errors', 'superior', 'on-site')),
  -- as the national entry or the superior office numbers it
  source_number text collate "C" not null,
  stage text collate "C" not null check (stage in ('found', 'noticed', 'answered', 'appealed', 'closed', 'withdrawn')),
  found_on date not null,
  notice text collate "C" not null,
  due_on date,
  answered_on date,
  ended_on date,
  -- how often it was found not mended
  reopened integer not null check (reopened >= 0),
  primary key (site_id, id),
  check (stage <> 'noticed' or due_on is not null),
  check ((ended_on is not null) = (stage in ('closed', 'withdrawn')))
);
create index findings_of_unit on office.findings (site_id, unit_id, found_on);
create index findings_open on office.findings (site_id, due_on) where ended_on is null;
create index findings_of_notice on office.findings (site_id, notice) where notice <> '';
-- one entry of a source is taken over once; a withdrawn one may come again
create unique index findings_of_source on office.findings (site_id, source, source_number)
  where source_number <> '' and stage <> 'withdrawn';

grant select, insert, update, delete on office.findings to gongkai_office, gongkai_worker;
