-- Letters that help the applicant, listed on the page of the request, are there to be opened too.

create or replace function intake.own_file(a_site text, a_number text, a_digest text, a_blob text) returns table (media_type text,
  bytes bytea) language plpgsql security definer set search_path = pg_catalog as $$
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
