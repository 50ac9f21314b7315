-- Units, persons, accounts and appointments as folded from acts, the units as the public sees them, and the secrets of
-- accounts. A period is half open: it begins with its first date and no longer holds on the second one.
create table office.units (
  site_id text collate "C" not null,
  id uuid not null,
  code text collate "C" not null,
  name text not null,
  short_name text not null,
  name_en text not null,
  kind text collate "C" not null check (kind in ('government', 'department', 'town', 'office', 'other')),
  parent_id uuid,
  -- 统一社会信用代码, GB 32100-2015
  credit_code text collate "C",
  sort_key text collate "C" not null,
  active_from date not null,
  active_to date,
  contact jsonb not null default '{}',
  reconsideration jsonb not null default '[]',
  courts jsonb not null default '[]',
  primary key (site_id, id)
);
create unique index units_by_code on office.units (site_id, code);

create table office.persons (
  site_id text collate "C" not null,
  id uuid not null,
  name text not null,
  sort_key text collate "C" not null,
  post text not null default '',
  phone text not null default '',
  primary key (site_id, id)
);

create table office.accounts (
  site_id text collate "C" not null,
  person_id uuid not null,
  username text collate "C" not null,
  status text collate "C" not null check (status in ('open', 'locked', 'closed')),
  -- null with status 'locked': until somebody unlocks it
  locked_until timestamptz,
  must_change_password boolean not null,
  password_set_on date not null,
  opened_on date not null,
  primary key (site_id, person_id)
);
create unique index accounts_by_username on office.accounts (site_id, username);

create table office.appointments (
  site_id text collate "C" not null,
  id uuid not null,
  person_id uuid not null,
  role text collate "C" not null,
  unit_id uuid not null,
  starts_on date not null,
  ends_on date,
  granted_by uuid,
  primary key (site_id, id)
);
create index appointments_of_person on office.appointments (site_id, person_id);

grant select, insert, update, delete on office.units, office.persons, office.accounts, office.appointments
  to gongkai_office, gongkai_worker;

-- Sign-ins are acts about a session of their own; this finds those of one person.
create index sign_ins_of_person on office.acts (site_id, (data ->> 'personId'), seq) where subject_kind = 'session';

create table published.units (
  site_id text collate "C" not null,
  id uuid not null,
  code text collate "C" not null,
  name text not null,
  short_name text not null,
  name_en text not null,
  kind text collate "C" not null,
  parent_id uuid,
  credit_code text collate "C",
  sort_key text collate "C" not null,
  active_from date not null,
  active_to date,
  contact jsonb not null default '{}',
  primary key (site_id, id)
);
create unique index published_units_by_code on published.units (site_id, code);
grant select on published.units to gongkai_public, gongkai_office, gongkai_worker;

-- Copies what the public may read of a site's units.
create function office.publish_units(a_site text) returns void language sql security definer set search_path = pg_catalog as $$
  delete from published.units p where p.site_id = a_site
    and not exists (select from office.units u where u.site_id = p.site_id and u.id = p.id);
  insert into published.units (site_id, id, code, name, short_name, name_en, kind, parent_id, credit_code, sort_key,
    active_from, active_to, contact)
  select site_id, id, code, name, short_name, name_en, kind, parent_id, credit_code, sort_key, active_from, active_to, contact
  from office.units where site_id = a_site
  on conflict (site_id, id) do update set code = excluded.code, name = excluded.name, short_name = excluded.short_name,
    name_en = excluded.name_en, kind = excluded.kind, parent_id = excluded.parent_id, credit_code = excluded.credit_code,
    sort_key = excluded.sort_key, active_from = excluded.active_from, active_to = excluded.active_to, contact = excluded.contact;
  select office.touch_site(a_site);
$$;
revoke all on function office.publish_units(text) from public;
grant execute on function office.publish_units(text) to gongkai_office, gongkai_worker;

-- Secrets of staff accounts, in the tables and column names that better-auth asks for. A user's id is the person's id,
-- its username is 'site/username', so that an account opens one site only.
create table auth."user" (
  id text collate "C" primary key,
  name text not null,
  email text not null unique,
  "emailVerified" boolean not null default false,
  image text,
  username text collate "C" unique,
  "siteId" text collate "C" not null,
  "createdAt" timestamptz not null default clock_timestamp(),
  "updatedAt" timestamptz not null default clock_timestamp()
);

create table auth.session (
  id text collate "C" primary key,
  token text collate "C" not null unique,
  "userId" text collate "C" not null references auth."user" (id) on delete cascade,
  "expiresAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "createdAt" timestamptz not null default clock_timestamp(),
  -- the last request of the session: what the idle timeout counts from
  "updatedAt" timestamptz not null default clock_timestamp()
);
create index session_of_user on auth.session ("userId");

create table auth.account (
  id text collate "C" primary key,
  "accountId" text collate "C" not null,
  "providerId" text collate "C" not null,
  "userId" text collate "C" not null references auth."user" (id) on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  scope text,
  password text,
  "createdAt" timestamptz not null default clock_timestamp(),
  "updatedAt" timestamptz not null default clock_timestamp()
);
create index account_of_user on auth.account ("userId");

create table auth.verification (
  id text collate "C" primary key,
  identifier text not null,
  value text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default clock_timestamp(),
  "updatedAt" timestamptz not null default clock_timestamp()
);
create index verification_by_identifier on auth.verification (identifier);

create table auth."rateLimit" (
  id text collate "C" primary key,
  key text collate "C" not null unique,
  count integer not null,
  "lastRequest" bigint not null
);

-- Earlier passwords of a person, as hashes, so that none comes back too soon.
create table auth.password_history (
  user_id text collate "C" not null references auth."user" (id) on delete cascade,
  seq bigint generated always as identity,
  hash text not null,
  primary key (user_id, seq)
);

-- Failed sign-ins by typed name, known or not, so that a lock tells nobody which names exist. The name is kept as a
-- keyed digest, since people type passwords into the wrong field.
create table auth.attempts (
  name_digest text collate "C" primary key,
  failures integer not null,
  last_at timestamptz not null
);

grant select, insert, update, delete on auth."user", auth.session, auth.account, auth.verification, auth."rateLimit",
  auth.password_history, auth.attempts to gongkai_office;
