-- Second confirmation of what administrators do to accounts and roles, second factors, and an audit that stays quick.

-- What one administrator proposed about a person and another one confirms; folded from the person's acts.
create table office.proposals (
  site_id text collate "C" not null,
  id uuid not null,
  person_id uuid not null,
  kind text collate "C" not null check (kind in ('role', 'account', 'password', 'factor')),
  -- confirmed: a password or an account waits for its proposer to hand the initial password out; done: nothing waits
  status text collate "C" not null check (status in ('open', 'confirmed', 'refused', 'withdrawn', 'done')),
  role text collate "C",
  unit_id uuid,
  starts_on date,
  ends_on date,
  -- the appointment that is prolonged, in place of a new one
  prolongs uuid,
  username text collate "C",
  ground text,
  proposed_by uuid,
  proposed_at timestamptz not null,
  decided_by uuid,
  decided_on date,
  decided_at timestamptz,
  remark text,
  primary key (site_id, id)
);
create index proposals_by_status on office.proposals (site_id, status, proposed_at);
create index proposals_of_person on office.proposals (site_id, person_id);
grant select, insert, update, delete on office.proposals to gongkai_office, gongkai_worker;

alter table office.appointments add column confirmed_by uuid;
alter table office.accounts
  add column unlocked_on date,
  -- whether a password alone no longer opens the account
  add column second_factor boolean not null default false,
  -- since when the provincial identity of this person opens the account
  add column identity_on date;

-- Second factors and passkeys, in the tables and column names that better-auth asks for.
alter table auth."user" add column "twoFactorEnabled" boolean not null default false;
create table auth."twoFactor" (
  id text collate "C" primary key,
  secret text not null,
  "backupCodes" text not null,
  "userId" text collate "C" not null unique references auth."user" (id) on delete cascade,
  verified boolean not null default false,
  "failedVerificationCount" integer not null default 0,
  "lockedUntil" timestamptz
);
create table auth.passkey (
  id text collate "C" primary key,
  name text,
  "publicKey" text not null,
  "userId" text collate "C" not null references auth."user" (id) on delete cascade,
  "credentialID" text collate "C" not null unique,
  counter bigint not null,
  "deviceType" text not null,
  "backedUp" boolean not null,
  transports text,
  "createdAt" timestamptz,
  aaguid text
);
create index passkey_of_user on auth.passkey ("userId");
-- one identity of a provider opens one account
create unique index account_of_provider on auth.account ("providerId", "accountId");
grant select, insert, update, delete on auth."twoFactor", auth.passkey to gongkai_office;

-- On which site a name was typed; absent for guesses at a present password.
alter table auth.attempts add column site_id text collate "C";

-- The audit searches a million acts by any of these and reads the newest first.
create index acts_by_kind on office.acts (site_id, kind, seq);
create index acts_by_unit on office.acts (site_id, unit_id, seq);
create index acts_by_role on office.acts (site_id, role, seq);
create index acts_by_moment on office.acts (site_id, recorded_at);
