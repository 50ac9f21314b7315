-- Disclosure on request: the state folded from a case's acts, and the few functions by which an applicant lodges a
-- request and follows it. No due date is stored anywhere: it is folded from acts, calendar and settings.
create table office.requests (
  site_id text collate "C" not null,
  id uuid not null,
  number text collate "C" not null,
  query_digest text collate "C" not null,
  -- the addressee, which never changes, and who handles the case inside it
  unit_id uuid not null,
  handler_unit_id uuid not null,
  channel text collate "C" not null
    check (channel in ('counter', 'oral', 'post-signed', 'post-plain', 'web', 'fax', 'email')),
  confirmation text collate "C" check (confirmation in ('automatic', 'office')),
  applicant_kind text collate "C" not null
    check (applicant_kind in ('natural', 'enterprise', 'research', 'welfare', 'legal', 'other')),
  -- keyed digest: equal for the same applicant
  applicant_index text collate "C" not null,
  form text collate "C" not null,
  delivery text collate "C" not null,
  stage text collate "C" not null check (stage in ('lodged', 'handling', 'clarifying', 'fee', 'drafted', 'approval',
    'approved', 'answered', 'served', 'closed', 'withdrawn', 'abandoned')),
  lodged_on date not null,
  -- legal receipt of the first submission (Art. 31); null until confirmed
  first_received_on date,
  -- leaf of table three of the annual report, and the day of the outcome
  outcome text collate "C",
  answered_on date,
  ended_by text collate "C" check (ended_by in ('withdrawn', 'no-clarification', 'fee-unpaid')),
  served_on date,
  closed_on date,
  primary key (site_id, id)
);
create unique index requests_number on office.requests (site_id, number);
create index requests_of_unit on office.requests (site_id, unit_id, stage);
create index requests_of_handler on office.requests (site_id, handler_unit_id, stage);
create index requests_received on office.requests (site_id, first_received_on);
create index requests_answered on office.requests (site_id, answered_on);
create index requests_of_applicant on office.requests (site_id, applicant_index);

create table office.request_remedies (
  site_id text collate "C" not null,
  request_id uuid not null,
  position integer not null,
  route text collate "C" not null check (route in ('reconsideration', 'direct-suit', 'suit-after-reconsideration')),
  lodged_on date not null,
  result text collate "C" not null check (result in ('pending', 'upheld', 'corrected', 'other')),
  decided_on date,
  primary key (site_id, request_id, position)
);
create index request_remedies_decided on office.request_remedies (site_id, decided_on);

grant select, insert, update, delete on office.requests, office.request_remedies to gongkai_office, gongkai_worker;

-- A case is found by its number in the acts themselves, since the state rows follow the public's acts a little later.
-- Not unique: a registration whose date is mended is recorded again with its number.
create index requests_by_number on office.acts (site_id, (data ->> 'number'))
  where subject_kind = 'request' and kind in ('request.lodged', 'request.registered');

-- The next number of the addressee's series of that year, held until the transaction ends, so that none is lost.
create function office.next_request_number(a_site text, a_unit uuid, a_on date) returns text language plpgsql
  set search_path = pg_catalog as $$
declare
  unit_code text;
  serial integer;
  year text := to_char(a_on, 'YYYY');
begin
  select code into strict unit_code from office.units where site_id = a_site and id = a_unit;
  insert into office.counters as c (site_id, name, value) values (a_site, 'request/' || a_unit || '/' || year, 1)
    on conflict (site_id, name) do update set value = c.value + 1 returning value into serial;
  return upper(unit_code) || '-' || year || '-' || lpad(serial::text, greatest(4, length(serial::text)), '0');
end $$;

-- Acts that stand: not declared mistaken by another that stands.
create function office.standing_acts(a_site text, a_id uuid) returns setof office.acts language sql stable
  set search_path = pg_catalog as $$
  select a.* from office.acts a
  where a.site_id = a_site and a.subject_kind = 'request' and a.subject_id = a_id and a.voids is null
    and not exists (select from office.acts v where v.site_id = a_site and v.voids = a.seq
      and not exists (select from office.acts w where w.site_id = a_site and w.voids = v.seq));
$$;

-- Adds one act of the applicant, with the day of the database's clock, and wakes whoever folds it.
create function office.append_applicant_act(a_site text, a_id uuid, a_kind text, a_data jsonb, a_sealed bytea)
  returns void language plpgsql set search_path = pg_catalog as $$
declare
  written bigint;
begin
  if octet_length(a_sealed) between 29 and 200000 is not true then
    raise exception 'sealed text is missing or too long' using errcode = 'check_violation';
  end if;
  insert into office.acts (site_id, subject_kind, subject_id, kind, happened_on, role, data, sealed)
  values (a_site, 'request', a_id, a_kind, (clock_timestamp() at time zone 'Asia/Shanghai')::date, 'applicant', a_data, a_sealed)
  returning seq into written;
  update office.subjects set version = written where site_id = a_site and kind = 'request' and id = a_id;
  perform pg_notify('work', a_site);
end $$;

-- Failed tries by number (as a digest, since people type names into wrong fields). They are not limited for the whole
-- site: a code has 50 bits, so guessing is hopeless over all numbers too, and a stranger could keep every applicant out.
create table intake.attempts (
  site_id text collate "C" not null,
  tried text collate "C" not null,
  minute timestamptz not null,
  failures integer not null,
  primary key (site_id, tried, minute)
);

-- The case of a number and a code's digest; null when they do not belong together, or after 5 failures with the
-- number in 15 minutes.
create function intake.find_case(a_site text, a_number text, a_digest text) returns uuid language plpgsql
  security definer set search_path = pg_catalog as $$
declare
  this_minute timestamptz := date_trunc('minute', clock_timestamp());
  number_digest text := encode(sha256(convert_to(upper(trim(a_number)), 'UTF8')), 'hex');
  found_id uuid;
begin
  delete from intake.attempts where minute < this_minute - interval '1 hour';
  if (select coalesce(sum(failures), 0) from intake.attempts
      where site_id = a_site and tried = number_digest and minute > this_minute - interval '15 minutes') >= 5
  then
    return null;
  end if;
  select subject_id into found_id from office.acts
  where site_id = a_site and subject_kind = 'request' and kind in ('request.lodged', 'request.registered')
    and data ->> 'number' = upper(trim(a_number)) and data ->> 'queryDigest' = a_digest;
  if found_id is null then
    insert into intake.attempts as t (site_id, tried, minute, failures)
    values (a_site, number_digest, this_minute, 1)
    on conflict (site_id, tried, minute) do update set failures = t.failures + 1;
  end if;
  return found_id;
end $$;

-- Lodges a request on the web and returns its number. Sending the same form twice gives the same number.
create function intake.lodge(a_site text, a_id uuid, a_unit uuid, a_applicant_kind text, a_applicant_index text,
  a_form text, a_delivery text, a_query_digest text, a_sealed bytea) returns text language plpgsql
  security definer set search_path = pg_catalog as $$
declare
  today date := (clock_timestamp() at time zone 'Asia/Shanghai')::date;
  known jsonb;
  receipt_number text;
  confirmation text;
begin
  -- what is null is as wrong as what is not on the list
  if (a_applicant_kind in ('natural', 'enterprise', 'research', 'welfare', 'legal', 'other')
    and a_form in ('paper', 'electronic', 'disc', 'inspection')
    and a_delivery in ('post', 'email', 'fax', 'collect', 'online')
    and a_query_digest ~ '^[0-9a-f]{64}$' and a_applicant_index ~ '^[0-9a-f]{64}$') is not true
  then
    raise exception 'not a valid request' using errcode = 'check_violation';
  end if;
  if not exists (select from office.units where site_id = a_site and id = a_unit
      and active_from <= today and (active_to is null or today < active_to)) then
    raise exception 'no such unit' using errcode = 'check_violation';
  end if;
  insert into office.subjects (site_id, kind, id) values (a_site, 'request', a_id) on conflict do nothing;
  if not found then
    select data into known from office.acts
    where site_id = a_site and subject_kind = 'request' and subject_id = a_id and kind = 'request.lodged';
    if known ->> 'queryDigest' = a_query_digest then return known ->> 'number'; end if;
    raise exception 'this request exists already' using errcode = 'unique_violation';
  end if;
  receipt_number := office.next_request_number(a_site, a_unit, today);
  select coalesce(settings #>> '{law,confirmation,web}', 'automatic') into confirmation
  from office.sites where site_id = a_site;
  perform office.append_applicant_act(a_site, a_id, 'request.lodged', jsonb_build_object(
    'number', receipt_number, 'queryDigest', a_query_digest, 'unitId', a_unit, 'channel', 'web',
    'confirmation', confirmation, 'applicantKind', a_applicant_kind, 'applicantIndex', a_applicant_index,
    'form', a_form, 'delivery', a_delivery), a_sealed);
  return receipt_number;
end $$;

-- What an applicant may see of his own case: not drafts, remarks and approvals inside the office, and of a
-- consultation its dates alone.
create function intake.own_acts(a_site text, a_number text, a_digest text) returns table (id uuid, seq bigint, kind text,
  happened_on date, recorded_at timestamptz, role text, unit_id uuid, data jsonb, sealed bytea, voids bigint)
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  own uuid := intake.find_case(a_site, a_number, a_digest);
begin
  return query select a.subject_id, a.seq, a.kind, a.happened_on, a.recorded_at, a.role, a.unit_id, a.data,
    case when a.kind in ('request.lodged', 'request.registered', 'request.clarification-asked', 'request.clarified',
      'request.answered', 'request.withdrawn', 'request.delayed') then a.sealed end, a.voids
  from office.acts a
  where a.site_id = a_site and a.subject_kind = 'request' and a.subject_id = own and a.kind not in ('request.drafted',
    'request.submitted', 'request.draft-returned', 'request.answer-approved', 'request.extension-proposed',
    'request.extension-returned')
  order by a.seq;
end $$;

-- The applicant's one clarification; false when none is waited for.
create function intake.supplement(a_site text, a_number text, a_digest text, a_sealed bytea) returns boolean
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  own uuid := intake.find_case(a_site, a_number, a_digest);
begin
  perform from office.subjects where site_id = a_site and kind = 'request' and id = own for update;
  if not exists (select from office.standing_acts(a_site, own) where kind = 'request.clarification-asked')
    or exists (select from office.standing_acts(a_site, own) where kind in ('request.clarified',
      'request.clarification-lapsed', 'request.withdrawn', 'request.answered'))
  then
    return false;
  end if;
  perform office.append_applicant_act(a_site, own, 'request.clarified', '{}', a_sealed);
  return true;
end $$;

-- The applicant withdraws; false when the case has ended already.
create function intake.withdraw(a_site text, a_number text, a_digest text, a_sealed bytea) returns boolean
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  own uuid := intake.find_case(a_site, a_number, a_digest);
begin
  perform from office.subjects where site_id = a_site and kind = 'request' and id = own for update;
  if own is null or exists (select from office.standing_acts(a_site, own) where kind in ('request.withdrawn',
      'request.clarification-lapsed', 'request.fee-unpaid', 'request.answered'))
  then
    return false;
  end if;
  perform office.append_applicant_act(a_site, own, 'request.withdrawn', '{}', a_sealed);
  return true;
end $$;

-- The sealed bytes of a letter or file that was sent to the applicant in this case.
create function intake.own_file(a_site text, a_number text, a_digest text, a_blob text) returns table (media_type text,
  bytes bytea) language plpgsql security definer set search_path = pg_catalog as $$
declare
  own uuid := intake.find_case(a_site, a_number, a_digest);
begin
  return query select b.media_type, b.bytes from office.blobs b
  where b.site_id = a_site and b.digest = a_blob and exists (
    select from office.standing_acts(a_site, own) a
    where a.kind in ('request.clarification-asked', 'request.extension-approved', 'request.answered')
      and jsonb_path_exists(a.data, '$.**.blob ? (@ == $blob)', jsonb_build_object('blob', a_blob)));
end $$;

-- The site's version of what the law leaves open, for the day-by-day account.
create function intake.law_settings(a_site text) returns jsonb language sql stable security definer
  set search_path = pg_catalog as $$
  select jsonb_build_object('version', coalesce(settings -> 'version', '0'), 'law', coalesce(settings -> 'law', '{}'))
  from office.sites where site_id = a_site;
$$;

revoke all on all functions in schema intake from public;
revoke all on function office.next_request_number(text, uuid, date), office.standing_acts(text, uuid),
  office.append_applicant_act(text, uuid, text, jsonb, bytea) from public;
grant execute on function office.next_request_number(text, uuid, date) to gongkai_office, gongkai_worker;
grant execute on function intake.find_case(text, text, text),
  intake.lodge(text, uuid, uuid, text, text, text, text, text, bytea), intake.own_acts(text, text, text),
  intake.supplement(text, text, text, bytea), intake.withdraw(text, text, text, bytea),
  intake.own_file(text, text, text, text), intake.law_settings(text) to gongkai_intake;
