-- People from outside (外部测评、督查人员): accounts that open on certain days only, and whom a body sent for what. Folded from
-- the acts of the person.
alter table office.accounts
  -- half open; null for staff, whose accounts have no end
  add column starts_on date,
  add column ends_on date;
alter table office.proposals
  drop constraint proposals_kind_check,
  add constraint proposals_kind_check check (kind in ('role', 'account', 'password', 'factor', 'outsider', 'term')),
  add column body text,
  add column units uuid[];

create table office.outsiders (
  site_id text collate "C" not null,
  person_id uuid not null,
  kind text collate "C" not null check (kind in ('third-party', 'superior')),
  body text not null,
  purpose text not null,
  role text collate "C" not null,
  -- what may be read; with a role that serves the whole site the unit that receives the person
  units uuid[] not null,
  starts_on date not null,
  ends_on date not null,
  ended_on date,
  primary key (site_id, person_id)
);
grant select, insert, delete on office.outsiders to gongkai_office, gongkai_worker;
