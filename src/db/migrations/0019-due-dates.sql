-- The due dates of each case, kept so that lists and figures need not fold every history anew. It is a cache: each row
-- names what it was folded from, whoever reads it uses it only while that is current, and `gongkai verify` compares it.
create table office.request_dues (
  site_id text collate "C" not null,
  request_id uuid not null,
  -- what it was folded from: the newest act, the calendar, the rules with the site's settings; and the days it speaks for
  acts_seq bigint not null,
  calendar_version text collate "C" not null,
  rules_version text collate "C" not null,
  valid_from date not null,
  valid_until date,
  phase text collate "C" not null check (phase in ('running', 'waiting', 'answered', 'withdrawn', 'abandoned')),
  waits_for text collate "C",
  due_on date,
  is_provisional boolean not null,
  counts_to date,
  -- while it waits for others: the day after which the office must act
  alarm_on date,
  -- the day by which lists are sorted: when somebody must act; far away while nobody need
  urgent_on date not null,
  ended_on date,
  used integer,
  deadlines jsonb not null,
  primary key (site_id, request_id)
);
create index request_dues_open on office.request_dues (site_id, urgent_on, request_id)
  include (phase, waits_for, due_on, calendar_version, rules_version, valid_from, valid_until) where ended_on is null;
create index request_dues_rules on office.request_dues (site_id, rules_version);
grant select, insert, update, delete on office.request_dues to gongkai_office, gongkai_worker;

-- No case is without a row: a new one is folded by whoever reads it first, if nobody has before.
create function office.expect_dues() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  insert into office.request_dues (site_id, request_id, acts_seq, calendar_version, rules_version, valid_from, phase,
    is_provisional, urgent_on, deadlines)
  values (new.site_id, new.id, 0, '', '', '1970-01-01', 'running', false, '9999-12-31', '[]') on conflict do nothing;
  return null;
end $$;
revoke all on function office.expect_dues() from public;
create trigger dues_are_expected after insert on office.requests for each row execute function office.expect_dues();

-- What was there before is folded by the first sweep: no rules have this version.
insert into office.request_dues (site_id, request_id, acts_seq, calendar_version, rules_version, valid_from, phase,
  is_provisional, urgent_on, deadlines)
select site_id, id, 0, '', '', '1970-01-01', 'running', false, '9999-12-31', '[]' from office.requests;

-- Lists of what is open, by unit; of what has ended and of all, the newest first; and what a person has worked on.
create index requests_open on office.requests (site_id, id) include (unit_id, handler_unit_id, stage)
  where stage in ('lodged', 'handling', 'clarifying', 'fee', 'drafted', 'approval', 'approved');
create index requests_by_end on office.requests (site_id, answered_on, id);
create index requests_by_lodging on office.requests (site_id, lodged_on, id);
create index requests_counted on office.requests (site_id, first_received_on)
  include (answered_on, unit_id, applicant_kind, outcome);
create index acts_on_requests_by_person on office.acts (site_id, person_id, subject_id)
  where subject_kind = 'request' and person_id is not null;

-- Secret keys of the calendar feeds, by digest: one for each person.
create table office.calendar_feeds (
  site_id text collate "C" not null,
  person_id uuid not null,
  key_digest text collate "C" not null,
  opened_on date not null,
  primary key (site_id, person_id)
);
create unique index calendar_feeds_by_key on office.calendar_feeds (key_digest);
grant select, insert, update, delete on office.calendar_feeds to gongkai_office, gongkai_worker;
