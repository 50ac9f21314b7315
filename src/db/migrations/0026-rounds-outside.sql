-- What comes from outside belongs to the present round: an order to answer again begins a new one, in which the applicant
-- may clarify and withdraw as in the first. And what was answered together with another case is answered: links to give
-- an opinion on it open nothing any more.

create or replace function intake.supplement(a_site text, a_number text, a_digest text, a_sealed bytea) returns boolean
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  own uuid := intake.find_case(a_site, a_number, a_digest);
  ordered bigint;
begin
  perform from office.subjects where site_id = a_site and kind = 'request' and id = own for update;
  ordered := (select coalesce(max(seq), 0) from office.standing_acts(a_site, own) where kind = 'request.answer-ordered');
  if not exists (select from office.standing_acts(a_site, own) where kind = 'request.clarification-asked' and seq > ordered)
    or exists (select from office.standing_acts(a_site, own) where seq > ordered and kind in ('request.clarified',
      'request.clarification-lapsed', 'request.withdrawn', 'request.answered', 'request.answered-jointly'))
  then
    return false;
  end if;
  perform office.append_applicant_act(a_site, own, 'request.clarified', '{}', a_sealed);
  return true;
end $$;

create or replace function intake.withdraw(a_site text, a_number text, a_digest text, a_sealed bytea) returns boolean
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  own uuid := intake.find_case(a_site, a_number, a_digest);
  ordered bigint;
begin
  perform from office.subjects where site_id = a_site and kind = 'request' and id = own for update;
  ordered := (select coalesce(max(seq), 0) from office.standing_acts(a_site, own) where kind = 'request.answer-ordered');
  if own is null or exists (select from office.standing_acts(a_site, own) where seq > ordered
      and kind in ('request.withdrawn', 'request.clarification-lapsed', 'request.fee-unpaid', 'request.answered',
        'request.answered-jointly'))
  then
    return false;
  end if;
  perform office.append_applicant_act(a_site, own, 'request.withdrawn', '{}', a_sealed);
  return true;
end $$;

create or replace function office.find_opinion(a_site text, a_token text, a_code text)
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
