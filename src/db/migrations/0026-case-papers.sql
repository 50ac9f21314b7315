-- Papers of a case: what applicants attach, sealed like all of theirs; their suggestion to disclose to everybody; links of
-- third parties that stay closed once they were revoked or replaced; receipts of fees that stand for one payment each.
create index acts_fee_receipts on office.acts (site_id, (data ->> 'receiptNumber'))
  where subject_kind = 'request' and kind = 'request.fee-paid';
create index acts_of_help on office.acts (site_id, happened_on)
  where subject_kind = 'request' and kind = 'request.helped';

-- Whether the present round of a case has ended: answered, withdrawn or given up since the last order to answer anew.
create function office.is_ended(a_site text, a_id uuid) returns boolean language sql stable set search_path = pg_catalog as $$
  select exists (select from office.standing_acts(a_site, a_id) a
    where a.kind in ('request.withdrawn', 'request.clarification-lapsed', 'request.fee-unpaid', 'request.answered',
        'request.answered-jointly')
      and not exists (select from office.standing_acts(a_site, a_id) o
        where o.kind = 'request.answer-ordered' and o.seq > a.seq));
$$;

-- Keeps files that the applicant attaches: sealed by the program, their names in the sealed part of the act. At most five
-- at once of 10 MB each, and 50 MB in all of one case. False when the case has ended, or has no room for them.
create function intake.file_papers(a_site text, a_number text, a_digest text, a_of text, a_types text[], a_sizes integer[],
  a_digests text[], a_files bytea[], a_sealed bytea) returns boolean language plpgsql
  security definer set search_path = pg_catalog as $$
declare
  own uuid := intake.find_case(a_site, a_number, a_digest);
  many integer := cardinality(a_files);
  filed jsonb := '[]';
  blob text;
begin
  if (a_of in ('request', 'clarification', 'more') and many between 1 and 5 and cardinality(a_types) = many
    and cardinality(a_sizes) = many and cardinality(a_digests) = many
    and a_types <@ array['application/pdf', 'image/png', 'image/jpeg',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet']
    and (select bool_and(size between 1 and 10485760) from unnest(a_sizes) size)
    and (select bool_and(digest ~ '^[0-9a-f]{64}$') from unnest(a_digests) digest)
    -- base64 within a JSON text, with nonce and tag
    and (select bool_and(octet_length(file) between 29 and 14000000) from unnest(a_files) file)) is not true
  then
    raise exception 'not valid papers' using errcode = 'check_violation';
  end if;
  perform from office.subjects where site_id = a_site and kind = 'request' and id = own for update;
  if own is null or office.is_ended(a_site, own)
    or (a_of = 'request' and exists (select from office.standing_acts(a_site, own) where kind = 'request.papers-sent'))
    or (select count(distinct a.seq) >= 20 or coalesce(sum((f ->> 'size')::bigint), 0) +
          (select sum(size) from unnest(a_sizes) size) > 52428800
        from office.standing_acts(a_site, own) a, jsonb_array_elements(a.data -> 'files') f
        where a.kind = 'request.papers-sent')
  then
    return false;
  end if;
  for i in 1 .. many loop
    blob := encode(sha256(a_files[i]), 'hex');
    insert into office.blobs (site_id, digest, media_type, size, bytes)
      values (a_site, blob, 'application/octet-stream', octet_length(a_files[i]), a_files[i]) on conflict do nothing;
    filed := filed || jsonb_build_array(jsonb_build_object('mediaType', a_types[i], 'size', a_sizes[i],
      'digest', a_digests[i], 'blob', blob));
  end loop;
  perform office.append_applicant_act(a_site, own, 'request.papers-sent',
    jsonb_build_object('of', a_of, 'files', filed), a_sealed);
  return true;
end $$;

-- The applicant suggests that what he was given be disclosed to everybody (Art. 44): once, and only of what was disclosed
-- to him and has reached him. False where that is not so.
create function intake.suggest_conversion(a_site text, a_number text, a_digest text, a_sealed bytea) returns boolean
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  own uuid := intake.find_case(a_site, a_number, a_digest);
  answered office.acts;
  latest text;
begin
  perform from office.subjects where site_id = a_site and kind = 'request' and id = own for update;
  select * into answered from office.standing_acts(a_site, own)
  where kind in ('request.answered', 'request.answered-jointly') order by seq desc limit 1;
  select kind into latest from office.standing_acts(a_site, own)
  where seq > answered.seq and (kind in ('request.served', 'request.closed', 'request.answer-ordered')
    or (kind = 'request.service-failed' and data ->> 'letter' = answered.data #>> '{letter,number}'))
  order by seq desc limit 1;
  if (answered.data ->> 'outcome' in ('r3_1', 'r3_2') and latest in ('request.served', 'request.closed')) is not true
    or exists (select from office.standing_acts(a_site, own)
      where kind in ('request.conversion-suggested', 'request.converted', 'request.conversion-declined'))
  then
    return false;
  end if;
  perform office.append_applicant_act(a_site, own, 'request.conversion-suggested', '{}', a_sealed);
  return true;
end $$;

-- As in 0022, with the papers that applicants attach and with what they suggest.
create or replace function intake.own_acts(a_site text, a_number text, a_digest text) returns table (id uuid,
  seq bigint, kind text, happened_on date, recorded_at timestamptz, role text, unit_id uuid, data jsonb, sealed bytea,
  voids bigint)
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  own uuid := intake.find_case(a_site, a_number, a_digest);
begin
  return query select a.subject_id, a.seq, a.kind, a.happened_on, a.recorded_at, a.role, a.unit_id, a.data,
    case when a.kind in ('request.lodged', 'request.registered', 'request.clarification-asked', 'request.clarified',
      'request.papers-sent', 'request.answered', 'request.answered-jointly', 'request.withdrawn', 'request.delayed')
      then a.sealed end, a.voids
  from office.acts a
  where a.site_id = a_site and a.subject_kind = 'request' and a.subject_id = own and (a.voids is not null
    or a.kind in ('request.lodged', 'request.registered', 'request.confirmed', 'request.dispatched',
      'request.receipt-reissued', 'request.papers-sent', 'request.clarification-asked', 'request.clarified',
      'request.clarification-lapsed',
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

-- As in 0020, but a link that was once revoked or replaced opens nothing again, whatever is voided later.
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
    -- not only acts that stand
    or exists (select from office.acts s
      where s.site_id = a_site and s.subject_kind = 'request' and s.subject_id = issued.subject_id
        and s.kind in ('request.party-link-issued', 'request.party-link-revoked') and s.seq > issued.seq
        and s.data ->> 'who' = issued.data ->> 'who' and s.data ->> 'party' = issued.data ->> 'party')
  then
    return;
  end if;
  is_answered := exists (select from office.standing_acts(a_site, issued.subject_id) s
    where s.kind = 'request.' || (issued.data ->> 'who') || '-answered' and s.data ->> 'party' = issued.data ->> 'party');
  if not is_answered and office.is_ended(a_site, issued.subject_id) then return; end if;
  return next;
end $$;

revoke all on function office.is_ended(text, uuid), office.find_opinion(text, text, text),
  intake.file_papers(text, text, text, text, text[], integer[], text[], bytea[], bytea),
  intake.suggest_conversion(text, text, text, bytea) from public;
grant execute on function
  intake.file_papers(text, text, text, text, text[], integer[], text[], bytea[], bytea),
  intake.suggest_conversion(text, text, text, bytea) to gongkai_intake;
