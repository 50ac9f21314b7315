-- Numbers of requests follow the site's own pattern; personal data of closed cases is erased when its retention ends.
create or replace function office.next_request_number(a_site text, a_unit uuid, a_on date) returns text
  language plpgsql set search_path = pg_catalog as $$
declare
  unit_code text;
  pattern text;
  serial integer;
  width integer;
  year text := to_char(a_on, 'YYYY');
begin
  select code into strict unit_code from office.units where site_id = a_site and id = a_unit;
  select settings ->> 'receiptNumber' into pattern from office.sites where site_id = a_site;
  pattern := coalesce(pattern, '{unit}-{year}-{serial:4}');
  width := substring(pattern from '\{serial:([1-9])\}')::integer;
  insert into office.counters as c (site_id, name, value) values (a_site, 'request/' || a_unit || '/' || year, 1)
    on conflict (site_id, name) do update set value = c.value + 1 returning value into serial;
  return replace(replace(regexp_replace(pattern, '\{serial:[1-9]\}',
    lpad(serial::text, greatest(width, length(serial::text)), '0')), '{year}', year), '{unit}', upper(unit_code));
end $$;

-- One erasure per request: proposed by one person, confirmed or refused by another.
create table office.erasures (
  site_id text collate "C" not null,
  request_id uuid not null,
  stage text collate "C" not null check (stage in ('proposed', 'refused', 'erased')),
  ground text not null,
  proposed_on date not null,
  proposed_by uuid,
  decided_on date,
  decided_by uuid,
  remarks text,
  primary key (site_id, request_id),
  check ((stage = 'proposed') = (decided_on is null)),
  check (stage = 'proposed' or decided_by is distinct from proposed_by)
);
create index erasures_open on office.erasures (site_id, stage, decided_on);
create index requests_closed on office.requests (site_id, closed_on) where stage = 'closed';

grant select, insert, update, delete on office.erasures to gongkai_office, gongkai_worker;
