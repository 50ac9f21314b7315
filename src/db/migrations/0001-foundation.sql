-- Five schemas. `office` holds acts and the state folded from them, `published` what the public may read, `intake` the
-- few functions by which the public writes, `auth` the accounts' secrets. Roles are made before the first migration.
create schema office;
create schema published;
create schema intake;
create schema auth;

grant usage on schema office to gongkai_office, gongkai_worker;
grant usage on schema published to gongkai_public, gongkai_office, gongkai_worker;
grant usage on schema intake to gongkai_intake;
grant usage on schema auth to gongkai_office;

-- Every change is an act: who, in which role, for which unit, on what, on what ground, what changed.
-- happened_on is the legal date, recorded_at the moment of recording.
create table office.acts (
  site_id text collate "C" not null,
  seq bigint generated always as identity,
  subject_kind text collate "C" not null,
  subject_id uuid not null,
  kind text collate "C" not null,
  happened_on date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  person_id uuid,
  role text collate "C" not null,
  unit_id uuid,
  ground text,
  data jsonb not null default '{}',
  -- personal data: AES-256-GCM under the subject's own key, which is kept outside the database
  sealed bytea,
  voids bigint,
  primary key (site_id, seq),
  check ((kind = 'void') = (voids is not null)),
  check (kind <> 'void' or ground is not null)
);
create index acts_of_subject on office.acts (site_id, subject_kind, subject_id, seq);
create index acts_of_person on office.acts (site_id, person_id, seq);
create index acts_by_day on office.acts (site_id, happened_on);
-- an act is voided once at most
create unique index acts_voided_once on office.acts (site_id, voids) where voids is not null;

create function office.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'acts are never changed or removed; record a voiding act instead' using errcode = 'insufficient_privilege';
end $$;
create trigger acts_are_kept before update or delete on office.acts for each row execute function office.refuse_change();
create trigger acts_are_never_emptied before truncate on office.acts for each statement execute function office.refuse_change();

-- One row per thing that acts are about. version is the seq of its newest act; projected the seq its state rows show.
create table office.subjects (
  site_id text collate "C" not null,
  kind text collate "C" not null,
  id uuid not null,
  version bigint not null default 0,
  projected bigint not null default 0,
  primary key (site_id, kind, id)
);
create index subjects_behind on office.subjects (site_id, kind, id) where projected < version;

-- Bytes by their digest, never changed: attachments, letters, imported originals.
create table office.blobs (
  site_id text collate "C" not null,
  digest text collate "C" not null,
  media_type text not null,
  size integer not null,
  bytes bytea not null,
  primary key (site_id, digest)
);

-- Gap-free series: the number is taken in the transaction that uses it, so a rollback gives it back.
create table office.counters (
  site_id text collate "C" not null,
  name text collate "C" not null,
  value integer not null,
  primary key (site_id, name)
);

grant select, insert on office.acts to gongkai_office, gongkai_worker;
grant select, insert, update on office.subjects to gongkai_office, gongkai_worker;
grant select, insert on office.blobs to gongkai_office, gongkai_worker;
grant select, insert, update on office.counters to gongkai_office, gongkai_worker;

-- A site: one government with its portal. Folded from acts like all state.
create table office.sites (
  site_id text collate "C" primary key,
  id uuid not null,
  name text not null,
  short_name text not null,
  name_en text not null,
  hosts text[] not null default '{}',
  marks jsonb not null default '{}',
  settings jsonb not null default '{}'
);
grant select, insert, update, delete on office.sites to gongkai_office, gongkai_worker;

-- What the public sees of a site, and a counter that says whether a kept page is still fresh.
create table published.sites (
  site_id text collate "C" primary key,
  name text not null,
  short_name text not null,
  name_en text not null,
  hosts text[] not null default '{}',
  marks jsonb not null default '{}',
  version bigint not null default 1
);
grant select on published.sites to gongkai_public, gongkai_office, gongkai_worker;

-- Copies the public part of a site's row and tells every process that its kept pages are stale.
create function office.publish_site(a_site text) returns void language sql security definer set search_path = pg_catalog as $$
  insert into published.sites (site_id, name, short_name, name_en, hosts, marks)
  select site_id, name, short_name, name_en, hosts, marks from office.sites where site_id = a_site
  on conflict (site_id) do update set name = excluded.name, short_name = excluded.short_name, name_en = excluded.name_en,
    hosts = excluded.hosts, marks = excluded.marks, version = published.sites.version + 1;
  select pg_notify('published', a_site);
$$;

-- Called by every function that changes what a site's public sees.
create function office.touch_site(a_site text) returns void language sql security definer set search_path = pg_catalog as $$
  update published.sites set version = version + 1 where site_id = a_site;
  select pg_notify('published', a_site);
$$;

revoke all on all functions in schema office from public;
grant execute on function office.publish_site(text) to gongkai_office, gongkai_worker;
grant execute on function office.touch_site(text) to gongkai_office, gongkai_worker;
