-- What was answered together with another case is answered: nothing is clarified or withdrawn after it.

create or replace function intake.supplement(a_site text, a_number text, a_digest text, a_sealed bytea) returns boolean
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  own uuid := intake.find_case(a_site, a_number, a_digest);
begin
  perform from office.subjects where site_id = a_site and kind = 'request' and id = own for update;
  if not exists (select from office.standing_acts(a_site, own) where kind = 'request.clarification-asked')
    or exists (select from office.standing_acts(a_site, own) where kind in ('request.clarified',
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
begin
  perform from office.subjects where site_id = a_site and kind = 'request' and id = own for update;
  if own is null or exists (select from office.standing_acts(a_site, own) where kind in ('request.withdrawn',
      'request.clarification-lapsed', 'request.fee-unpaid', 'request.answered', 'request.answered-jointly'))
  then
    return false;
  end if;
  perform office.append_applicant_act(a_site, own, 'request.withdrawn', '{}', a_sealed);
  return true;
end $$;
