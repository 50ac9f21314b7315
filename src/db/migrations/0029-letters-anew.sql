-- A notice that went out of date is made anew before it leaves: applicants see and save the one that stands.

-- Kinds of notices that go to applicants.
create function office.letters_to_applicants() returns text[] language sql immutable set search_path = pg_catalog as $$
  select array['clarification', 'extension', 'fee-notice', 'assistance', 'guidance', 'reasons-request', 'delayed-period',
    'correction'];
$$;

-- As in 0026, with letters that were made anew before they left; not those to third parties and co-makers.
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
    or (a.kind = 'request.letter-renewed' and a.data #>> '{letter,kind}' = any(office.letters_to_applicants()))
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

-- The sealed bytes of a letter or file that was sent to the applicant in this case.
create or replace function intake.own_file(a_site text, a_number text, a_digest text, a_blob text)
  returns table (media_type text, bytes bytea) language plpgsql security definer set search_path = pg_catalog as $$
declare
  own uuid := intake.find_case(a_site, a_number, a_digest);
begin
  return query select b.media_type, b.bytes from office.blobs b
  where b.site_id = a_site and b.digest = a_blob and exists (
    select from office.standing_acts(a_site, own) a
    where (a.kind = 'request.letter-renewed' and a.data #>> '{letter,kind}' = any(office.letters_to_applicants())
      or a.kind in ('request.clarification-asked', 'request.extension-approved', 'request.fee-noticed',
        'request.reasons-asked', 'request.delayed', 'request.correction-decided', 'request.letter-issued',
        'request.answered', 'request.answered-jointly'))
      and jsonb_path_exists(a.data, '$.**.blob ? (@ == $blob)', jsonb_build_object('blob', a_blob)));
end $$;

revoke all on function office.letters_to_applicants() from public;
