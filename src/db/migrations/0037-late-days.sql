-- An applicant sees which days were recorded after they had passed, and whether a second person stands for them: until
-- then they do not count. Why they were recorded late stays inside; that a case came from an old ledger is told.
drop function intake.own_acts(text, text, text);

create function intake.own_acts(a_site text, a_number text, a_digest text) returns table (id uuid,
  seq bigint, kind text, happened_on date, recorded_at timestamptz, role text, unit_id uuid, data jsonb, sealed bytea,
  voids bigint, late text)
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  own uuid := intake.find_case(a_site, a_number, a_digest);
begin
  return query select a.subject_id, a.seq, a.kind, a.happened_on, a.recorded_at, a.role, a.unit_id, a.data,
    case when a.kind in ('request.lodged', 'request.registered', 'request.clarification-asked', 'request.clarified',
      'request.papers-sent', 'request.answered', 'request.answered-jointly', 'request.withdrawn', 'request.delayed')
      then a.sealed end, a.voids,
    case when a.ground like '由台账（校验值%' then a.ground when a.ground is not null then '' end
  from office.acts a
  where a.site_id = a_site and a.subject_kind = 'request' and a.subject_id = own and (a.voids is not null
    or (a.kind = 'request.letter-renewed' and a.data #>> '{letter,kind}' = any(office.letters_to_applicants()))
    or a.kind in ('request.lodged', 'request.registered', 'request.confirmed', 'request.dispatched',
      'request.receipt-reissued', 'request.papers-sent', 'request.clarification-asked', 'request.clarified',
      'request.clarification-lapsed', 'request.late-confirmed',
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

revoke all on function intake.own_acts(text, text, text) from public;
grant execute on function intake.own_acts(text, text, text) to gongkai_intake;
