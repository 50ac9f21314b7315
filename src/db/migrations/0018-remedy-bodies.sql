-- Who reviews what a unit decides, and which court: every answer names them, so the public may read them of each unit.
alter table published.units
  add column reconsideration jsonb not null default '[]',
  add column courts jsonb not null default '[]';
update published.units p set reconsideration = u.reconsideration, courts = u.courts
  from office.units u where u.site_id = p.site_id and u.id = p.id;

create or replace function office.publish_units(a_site text) returns void language sql security definer
  set search_path = pg_catalog as $$
  delete from published.units p where p.site_id = a_site
    and not exists (select from office.units u where u.site_id = p.site_id and u.id = p.id);
  insert into published.units (site_id, id, code, name, short_name, name_en, kind, parent_id, credit_code, sort_key,
    active_from, active_to, contact, reconsideration, courts)
  select site_id, id, code, name, short_name, name_en, kind, parent_id, credit_code, sort_key, active_from, active_to,
    contact, reconsideration, courts
  from office.units where site_id = a_site
  on conflict (site_id, id) do update set code = excluded.code, name = excluded.name, short_name = excluded.short_name,
    name_en = excluded.name_en, kind = excluded.kind, parent_id = excluded.parent_id, credit_code = excluded.credit_code,
    sort_key = excluded.sort_key, active_from = excluded.active_from, active_to = excluded.active_to,
    contact = excluded.contact, reconsideration = excluded.reconsideration, courts = excluded.courts;
  select office.touch_site(a_site);
$$;
