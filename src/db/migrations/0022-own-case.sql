-- What applicants see of their own case and do in it, now that letters of fees, reasons, delay, correction and help reach
-- them here, an answer may be joined with another case's, and an order to answer again begins a new round.

-- What an applicant may see: what his page tells and its dates follow from. A kind that is not named here is the office's
-- own: drafts, remarks, redactions, links, overrides, replies to other bodies.
create or replace function intake.own_acts(a_site text, a_number text, a_digest text) returns table (id uuid,
  seq bigint, kind text, happened_on date, recorded_at timestamptz, role text, unit_id uuid, data jsonb, sealed bytea,
  voids bigint)
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  own uuid := intake.find_case(a_site, a_number, a_digest);
begin
  return query select a.subject_id, a.seq, a.kind, a.happened_on, a.recorded_at, a.role, a.unit_id, a.data,
    case when a.kind in ('request.lodged', 'request.registered', 'request.clarification-asked', 'request.clarified',
      'request.answered', 'request.answered-jointly', 'request.withdrawn', 'request.delayed') then a.sealed end, a.voids
  from office.acts a
  where a.site_id = a_site and a.subject_kind = 'request' and a.subject_id = own and (a.voids is not null
    or a.kind in ('request.lodged', 'request.registered', 'request.confirmed', 'request.dispatched',
      'request.receipt-reissued', 'request.clarification-asked', 'request.clarified', 'request.clarification-lapsed',
      'request.third-party-asked', 'request.third-party-received', 'request.third-party-answered',
      'request.co-maker-asked', 'request.co-maker-received', 'request.co-maker-answered', 'request.agency-asked',
      'request.agency-answered', 'request.extension-approved', 'request.fee-noticed', 'request.fee-notice-received',
      'request.fee-paid', 'request.fee-waived', 'request.fee-refunded', 'request.fee-unpaid', 'request.joined',
      'request.separated', 'request.reasons-asked', 'request.reasons-given', 'request.delayed',
      'request.letter-issued', 'request.answered', 'request.answered-jointly', 'request.withdrawn', 'request.served',
      'request.letter-served', 'request.letter-received', 'request.service-failed', 'request.closed',
      'request.reconsideration-lodged', 'request.reconsideration-extended', 'request.reconsideration-decided',
      'request.suit-lodged', 'request.suit-decided', 'request.answer-ordered', 'request.conversion-suggested',
      'request.converted', 'request.conversion-declined', 'request.correction-asked', 'request.correction-decided'))
  order by a.seq;
end $$;

-- The one clarification of this round; false when none is waited for.
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

-- The applicant withdraws; false when the case, or its present round, has ended already.
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

-- The sealed bytes of a letter or file that was sent to the applicant in this case.
create or replace function intake.own_file(a_site text, a_number text, a_digest text, a_blob text)
  returns table (media_type text, bytes bytea) language plpgsql security definer set search_path = pg_catalog as $$
declare
  own uuid := intake.find_case(a_site, a_number, a_digest);
begin
  return query select b.media_type, b.bytes from office.blobs b
  where b.site_id = a_site and b.digest = a_blob and exists (
    select from office.standing_acts(a_site, own) a
    where a.kind in ('request.clarification-asked', 'request.extension-approved', 'request.fee-noticed',
        'request.reasons-asked', 'request.delayed', 'request.correction-decided', 'request.letter-issued',
        'request.answered', 'request.answered-jointly')
      and jsonb_path_exists(a.data, '$.**.blob ? (@ == $blob)', jsonb_build_object('blob', a_blob)));
end $$;

-- The applicant opened the answer: served that day, where this site was the delivery chosen, the site's settings allow
-- it, and no service of this very answer stands. True when it was recorded.
create function intake.open_answer(a_site text, a_number text, a_digest text, a_sealed bytea) returns boolean
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  own uuid := intake.find_case(a_site, a_number, a_digest);
  today date := (clock_timestamp() at time zone 'Asia/Shanghai')::date;
  answered office.acts;
  latest text;
  letter text;
begin
  perform from office.subjects where site_id = a_site and kind = 'request' and id = own for update;
  if (select settings #>> '{service,openingServes}' from office.sites where site_id = a_site) = 'false'
    or not exists (select from office.standing_acts(a_site, own)
      where kind in ('request.lodged', 'request.registered') and data ->> 'delivery' = 'online')
  then
    return false;
  end if;
  select * into answered from office.standing_acts(a_site, own)
  where kind in ('request.answered', 'request.answered-jointly') order by seq desc limit 1;
  letter := answered.data #>> '{letter,number}';
  -- what was served, and then came back, is to be served again; an order to answer anew leaves nothing to serve
  select kind into latest from office.standing_acts(a_site, own)
  where seq > answered.seq and (kind in ('request.served', 'request.closed', 'request.answer-ordered')
    or (kind = 'request.service-failed' and data ->> 'letter' = letter)) order by seq desc limit 1;
  if letter is null or answered.happened_on > today or (latest is not null and latest <> 'request.service-failed') then
    return false;
  end if;
  perform office.append_applicant_act(a_site, own, 'request.served', jsonb_build_object('method', 'electronic',
    'way', 'online', 'letter', letter, 'receivedOn', today), a_sealed);
  return true;
end $$;

revoke all on function intake.open_answer(text, text, text, bytea) from public;
grant execute on function intake.open_answer(text, text, text, bytea) to gongkai_intake;
