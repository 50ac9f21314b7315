-- Substitutes that take a second administrator: proposed, and among office.substitutes only once confirmed. Folded from the
-- same acts.
create table office.substitute_proposals (
  site_id text collate "C" not null,
  id uuid not null,
  holder_id uuid not null,
  substitute_id uuid not null,
  appointments uuid[] not null,
  starts_on date not null,
  ends_on date not null,
  status text collate "C" not null check (status in ('open', 'confirmed', 'refused', 'withdrawn')),
  ground text,
  proposed_by uuid,
  proposed_at timestamptz not null,
  decided_by uuid,
  decided_on date,
  remark text,
  primary key (site_id, id)
);
create index substitute_proposals_by_status on office.substitute_proposals (site_id, status, proposed_at);
grant select, insert, delete on office.substitute_proposals to gongkai_office, gongkai_worker;

-- Notices are pruned when they are old.
grant delete on office.notices to gongkai_worker;
create index notices_by_age on office.notices (site_id, made_at);

-- Failed sign-ins under names that no account has, once there are too many names to keep a row for each: counted by block
-- of addresses and day.
create table auth.attempt_blocks (
  site_id text collate "C" not null,
  day date not null,
  -- an IPv4 /24 or an IPv6 /48; '*' where there were too many blocks on that day
  block text collate "C" not null,
  failures integer not null,
  primary key (site_id, day, block)
);
grant select, insert, update, delete on auth.attempt_blocks to gongkai_office;
create index attempts_by_age on auth.attempts (last_at);
