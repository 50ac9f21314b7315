-- Third parties and co-makers give their opinion on a page of their own: through a link that is told by the office, and
-- a code that is told by another way. Of both, only digests are stored, in the act that issued them.
create index acts_by_party_link on office.acts (site_id, (data ->> 'tokenDigest'))
  where subject_kind = 'request' and kind = 'request.party-link-issued';

-- Third parties whose refusal was overridden and who have not been told yet (Art. 32).
create table office.request_untold_parties (
  site_id text collate "C" not null,
  request_id uuid not null,
  party text collate "C" not null,
  overridden_on date not null,
  primary key (site_id, request_id, party)
);
grant select, insert, update, delete on office.request_untold_parties to gongkai_office, gongkai_worker;

-- Adds one act of a third party or co-maker, with the day of the database's clock, and wakes whoever folds it.
create function office.append_party_act(a_site text, a_id uuid, a_kind text, a_role text, a_data jsonb, a_sealed bytea)
  returns void language plpgsql set search_path = pg_catalog as $$
declare
  written bigint;
begin
  insert into office.acts (site_id, subject_kind, subject_id, kind, happened_on, role, data, sealed)
  values (a_site, 'request', a_id, a_kind, (clock_timestamp() at time zone 'Asia/Shanghai')::date, a_role, a_data, a_sealed)
  returning seq into written;
  update office.subjects set version = written where site_id = a_site and kind = 'request' and id = a_id;
  perform pg_notify('work', a_site);
end $$;

-- The consultation of a link and its code: no row for a link that nobody was given, was revoked or replaced, for a wrong
-- code, after 5 wrong codes in 15 minutes, and where the case ended without an opinion. The case is locked, so that
-- codes are tried one after the other and an opinion is given once.
create function office.find_opinion(a_site text, a_token text, a_code text)
  returns table (id uuid, link bigint, who text, party text, is_answered boolean) language plpgsql
  set search_path = pg_catalog as $$
declare
  this_minute timestamptz := date_trunc('minute', clock_timestamp());
  issued record;
begin
  select a.subject_id, a.seq, a.data into issued from office.acts a
  where a.site_id = a_site and a.subject_kind = 'request' and a.kind = 'request.party-link-issued'
    and a.data ->> 'tokenDigest' = a_token
  order by a.seq limit 1;
  if not found then return; end if;
  -- before the case is locked, as everywhere: two that wait for each other would both fail
  delete from intake.attempts where minute < this_minute - interval '1 hour';
  perform from office.subjects s where s.site_id = a_site and s.kind = 'request' and s.id = issued.subject_id for update;
  if (select coalesce(sum(failures), 0) from intake.attempts t
      where t.site_id = a_site and t.tried = a_token and t.minute > this_minute - interval '15 minutes') >= 5
  then
    return;
  end if;
  if issued.data ->> 'codeDigest' is distinct from a_code then
    insert into intake.attempts as t (site_id, tried, minute, failures) values (a_site, a_token, this_minute, 1)
      on conflict (site_id, tried, minute) do update set failures = t.failures + 1;
    return;
  end if;
  id := issued.subject_id;
  link := issued.seq;
  who := issued.data ->> 'who';
  party := issued.data ->> 'party';
  if not exists (select from office.standing_acts(a_site, issued.subject_id) s where s.seq = issued.seq)
    or not exists (select from office.standing_acts(a_site, issued.subject_id) s
      where s.kind = 'request.' || (issued.data ->> 'who') || '-asked' and s.data ->> 'party' = issued.data ->> 'party')
    or exists (select from office.standing_acts(a_site, issued.subject_id) s
      where s.kind in ('request.party-link-issued', 'request.party-link-revoked') and s.seq > issued.seq
        and s.data ->> 'who' = issued.data ->> 'who' and s.data ->> 'party' = issued.data ->> 'party')
  then
    return;
  end if;
  is_answered := exists (select from office.standing_acts(a_site, issued.subject_id) s
    where s.kind = 'request.' || (issued.data ->> 'who') || '-answered' and s.data ->> 'party' = issued.data ->> 'party');
  if not is_answered and exists (select from office.standing_acts(a_site, issued.subject_id) s
      where s.kind in ('request.answered', 'request.answered-jointly', 'request.withdrawn',
        'request.clarification-lapsed', 'request.fee-unpaid')
        -- a decision or judgment may have ordered a new answer since
        and not exists (select from office.standing_acts(a_site, issued.subject_id) o
          where o.kind = 'request.answer-ordered' and o.seq > s.seq))
  then
    return;
  end if;
  return next;
end $$;

-- What a third party or co-maker sees: the question that was put to it, when, and its own opinion. Nothing of the
-- applicant and of other parties leaves here. Opening records the day of receipt where the site says so.
create function intake.open_opinion(a_site text, a_token text, a_code text) returns table (id uuid, who text, party text,
  unit_id uuid, is_answered boolean, seq bigint, kind text, happened_on date, recorded_at timestamptz, role text,
  data jsonb, sealed bytea) language plpgsql security definer set search_path = pg_catalog as $$
declare
  own record;
  addressee uuid;
begin
  select * into own from office.find_opinion(a_site, a_token, a_code);
  if not found then return; end if;
  if not own.is_answered and exists (select from office.sites s
      where s.site_id = a_site and s.settings #>> '{parties,openingIsReceipt}' = 'true')
    and not exists (select from office.standing_acts(a_site, own.id) a where a.data ->> 'party' = own.party
      and (a.kind = 'request.' || own.who || '-received'
        or a.kind = 'request.' || own.who || '-asked' and a.data ? 'receivedOn'))
  then
    perform office.append_party_act(a_site, own.id, 'request.' || own.who || '-received', own.who,
      jsonb_build_object('party', own.party), null);
  end if;
  select (a.data ->> 'unitId')::uuid into addressee from office.standing_acts(a_site, own.id) a
  where a.kind in ('request.lodged', 'request.registered');
  return query select own.id, own.who, own.party, addressee, own.is_answered, a.seq, a.kind, a.happened_on,
    a.recorded_at, a.role,
    case
      when a.kind in ('request.lodged', 'request.registered')
        then jsonb_build_object('channel', a.data -> 'channel', 'confirmation', a.data -> 'confirmation')
      else jsonb_strip_nulls(jsonb_build_object('party', a.data -> 'party', 'receivedOn', a.data -> 'receivedOn',
        'consents', a.data -> 'consents', 'link', a.data -> 'link', 'number', a.data #> '{letter,number}'))
    end,
    -- an opinion that came by another way is not shown to whoever holds the link
    case when a.kind = 'request.' || own.who || '-asked' or a.data -> 'link' = to_jsonb(own.link) then a.sealed end
  from office.standing_acts(a_site, own.id) a
  where a.kind in ('request.lodged', 'request.registered')
    or a.data ->> 'party' = own.party and a.kind in ('request.' || own.who || '-asked',
      'request.' || own.who || '-received', 'request.' || own.who || '-answered')
  order by a.seq;
end $$;

-- The one opinion of a third party or co-maker. False when one is in already; null when link and code open nothing.
create function intake.give_opinion(a_site text, a_token text, a_code text, a_consents boolean, a_sealed bytea)
  returns boolean language plpgsql security definer set search_path = pg_catalog as $$
declare
  own record;
begin
  if (octet_length(a_sealed) between 29 and 200000 and a_consents is not null) is not true then
    raise exception 'not a valid opinion' using errcode = 'check_violation';
  end if;
  select * into own from office.find_opinion(a_site, a_token, a_code);
  if not found then return null; end if;
  if own.is_answered then return false; end if;
  perform office.append_party_act(a_site, own.id, 'request.' || own.who || '-answered', own.who,
    jsonb_build_object('party', own.party, 'consents', a_consents, 'link', own.link), a_sealed);
  return true;
end $$;

-- How often published documents were offered to somebody who was about to ask, and what followed. Nothing of the person.
create table office.request_offers (
  site_id text collate "C" not null,
  unit_id uuid not null,
  day date not null,
  -- said that the information was found; lodged nevertheless
  found integer not null check (found >= 0),
  lodged integer not null check (lodged >= 0),
  primary key (site_id, unit_id, day)
);
grant select on office.request_offers to gongkai_office, gongkai_worker;

create function intake.count_offer(a_site text, a_unit uuid, a_found boolean) returns void language plpgsql
  security definer set search_path = pg_catalog as $$
declare
  today date := (clock_timestamp() at time zone 'Asia/Shanghai')::date;
begin
  if a_found is null or not exists (select from office.units where site_id = a_site and id = a_unit
      and active_from <= today and (active_to is null or today < active_to)) then
    raise exception 'no such unit' using errcode = 'check_violation';
  end if;
  insert into office.request_offers as o (site_id, unit_id, day, found, lodged)
  values (a_site, a_unit, today, a_found::integer, (not a_found)::integer)
  on conflict (site_id, unit_id, day) do update set found = o.found + excluded.found, lodged = o.lodged + excluded.lodged;
end $$;

revoke all on function office.append_party_act(text, uuid, text, text, jsonb, bytea),
  office.find_opinion(text, text, text), intake.open_opinion(text, text, text),
  intake.give_opinion(text, text, text, boolean, bytea), intake.count_offer(text, uuid, boolean) from public;
grant execute on function intake.open_opinion(text, text, text), intake.give_opinion(text, text, text, boolean, bytea),
  intake.count_offer(text, uuid, boolean) to gongkai_intake;
