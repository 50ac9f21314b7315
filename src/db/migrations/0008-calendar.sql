-- The applicant's account is counted with the calendar that the office counts with.
create or replace function intake.law_settings(a_site text) returns jsonb language sql stable security definer
  set search_path = pg_catalog as $$
  select jsonb_build_object('version', coalesce(settings -> 'version', '0'), 'law', coalesce(settings -> 'law', '{}'),
    'calendar', coalesce(settings -> 'calendar', '[]'))
  from office.sites where site_id = a_site;
$$;
