-- Whose place somebody took when acting (代理): the act stays the substitute's own.
alter table office.acts add column on_behalf_of uuid;

-- Where staff are told of work outside the program, and whether they want to be; folded from the person's acts.
alter table office.persons add column email text not null default '', add column mobile text collate "C" not null default '',
  add column by_email boolean not null default false, add column by_sms boolean not null default false;

-- Substitutes between dates, half open like appointments. The appointments stay the holder's.
create table office.substitutes (
  site_id text collate "C" not null,
  id uuid not null,
  holder_id uuid not null,
  substitute_id uuid not null,
  appointments uuid[] not null,
  starts_on date not null,
  ends_on date not null,
  named_by uuid,
  primary key (site_id, id)
);
create index substitutes_of_holder on office.substitutes (site_id, holder_id);
create index substitutes_by_person on office.substitutes (site_id, substitute_id);

-- Who took over what somebody left unfinished.
create table office.handovers (
  site_id text collate "C" not null,
  id uuid not null,
  leaver_id uuid not null,
  successor_id uuid not null,
  leaves_on date not null,
  primary key (site_id, id)
);
create index handovers_to on office.handovers (site_id, successor_id);
grant select, insert, delete on office.substitutes, office.handovers to gongkai_office, gongkai_worker;

-- Notices to staff. Not acts, and not folded from them: see docs/decisions/0009. The natural key makes a second sweep
-- find what the first one wrote. No names and no content: `label` is a receipt number or empty.
create table office.notices (
  site_id text collate "C" not null,
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  key text collate "C" not null,
  step text collate "C" not null,
  -- reminders say how many working days are left; negative: over by so many
  days_left integer,
  area text collate "C" not null,
  subject_id uuid not null,
  unit_id uuid not null,
  label text not null,
  href text collate "C" not null,
  made_at timestamptz not null,
  read_at timestamptz,
  primary key (site_id, id),
  unique (site_id, person_id, key)
);
create index notices_newest on office.notices (site_id, person_id, made_at desc);
create index notices_unread on office.notices (site_id, person_id) where read_at is null;

-- What goes out by e-mail or SMS: about a notice, or to the applicant of a case, whose address is decrypted at sending
-- and never stored here. Claimed before it is sent, so that a process that dies midway does not send it again.
create table office.deliveries (
  site_id text collate "C" not null,
  id uuid not null default gen_random_uuid(),
  key text collate "C" not null,
  channel text collate "C" not null check (channel in ('email', 'sms', 'applicant')),
  notice_id uuid,
  request_id uuid,
  state text collate "C" not null default 'due' check (state in ('due', 'claimed', 'sent', 'failed', 'unknown', 'dropped')),
  attempts integer not null default 0,
  next_at timestamptz not null,
  last_error text,
  made_at timestamptz not null,
  done_at timestamptz,
  primary key (site_id, id),
  unique (site_id, key, channel),
  check ((notice_id is null) <> (request_id is null))
);
create index deliveries_open on office.deliveries (site_id, next_at) where state in ('due', 'claimed');

-- What the last sweep saw, so that one that finds nothing new costs a glance.
create table office.notice_rounds (
  site_id text collate "C" primary key,
  seen text collate "C" not null
);

grant select, update on office.notices to gongkai_office;
grant select on office.deliveries to gongkai_office;
grant select, insert on office.notices to gongkai_worker;
grant select, insert, update on office.deliveries, office.notice_rounds to gongkai_worker;
