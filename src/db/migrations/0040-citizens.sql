-- Citizens who signed in at the province's identity service see their own cases without a code. They are known by the
-- index that cases keep of their applicants; the program vouches for it in place of a code's digest, which is 64 digits
-- and can never be read so.
create or replace function intake.find_case(a_site text, a_number text, a_digest text) returns uuid language plpgsql
  security definer set search_path = pg_catalog as $$
declare
  this_minute timestamptz := date_trunc('minute', clock_timestamp());
  number_digest text := encode(sha256(convert_to(upper(trim(a_number)), 'UTF8')), 'hex');
  found_id uuid;
begin
  if a_digest like 'citizen/%' then
    return (select r.id from office.requests r where r.site_id = a_site and r.number = upper(trim(a_number))
      and r.applicant_index = substr(a_digest, 9));
  end if;
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

-- The receipt numbers of a person's own cases, the newest fifty.
create function intake.citizen_cases(a_site text, a_index text) returns table (number text) language sql stable
  security definer set search_path = pg_catalog as $$
  select r.number from office.requests r where r.site_id = a_site and r.applicant_index = a_index
  order by r.lodged_on desc, r.number desc limit 50
$$;
revoke execute on function intake.citizen_cases(text, text) from public;
grant execute on function intake.citizen_cases(text, text) to gongkai_intake;
