-- Rounds of inspection, and the sets of indicators that a site made its own.
create table office.rounds (
  site_id text collate "C" not null,
  id uuid not null,
  title text not null check (title <> ''),
  from_day date not null,
  to_day date not null,
  set_id text collate "C" not null,
  set_version integer not null check (set_version > 0),
  begun_on date not null,
  drawn_units uuid[] not null,
  measured_units uuid[] not null,
  closed_on date,
  primary key (site_id, id),
  check (from_day <= to_day),
  check (measured_units <@ drawn_units)
);
create index rounds_of_day on office.rounds (site_id, begun_on);

create table office.indicator_sets (
  site_id text collate "C" not null,
  id uuid not null,
  set_id text collate "C" not null,
  version integer not null check (version > 1),
  name text not null check (name <> ''),
  primary key (site_id, id),
  unique (site_id, set_id)
);

grant select, insert, update, delete on office.rounds, office.indicator_sets to gongkai_office, gongkai_worker;
