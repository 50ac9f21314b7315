-- What happened to public documents, one after another within a site, so that a reader elsewhere can follow by the last
-- number it has seen. The site's row is locked while a number is taken: numbers become visible in their order, without gaps.
create table published.changes (
  site_id text collate "C" not null,
  seq bigint not null,
  kind text collate "C" not null check (kind in ('released', 'amended', 'repealed', 'withdrawn')),
  document_id uuid not null,
  index_number text collate "C" not null,
  slug text collate "C" not null,
  happened_at timestamptz not null default clock_timestamp(),
  primary key (site_id, seq)
);
create index changes_of_document on published.changes (site_id, document_id, seq);
create index documents_by_index_number on published.documents (site_id, index_number);
grant select on published.changes to gongkai_public, gongkai_office, gongkai_worker;

create function published.note_change() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  last text;
  change text;
begin
  perform from published.sites where site_id = new.site_id for update;
  select kind into last from published.changes where site_id = new.site_id and document_id = new.id order by seq desc limit 1;
  if new.withdrawn_at is not null then
    change := 'withdrawn';
  elsif tg_op = 'UPDATE' then
    change := 'repealed';
  elsif last is null or last = 'withdrawn' then
    change := 'released';
  else
    change := 'amended';
  end if;
  insert into published.changes (site_id, seq, kind, document_id, index_number, slug)
  values (new.site_id,
    coalesce((select max(seq) from published.changes where site_id = new.site_id), 0) + 1,
    change, new.id, new.index_number, new.slug);
  return null;
end $$;
revoke all on function published.note_change() from public;

create trigger released after insert on published.documents for each row execute function published.note_change();
create trigger withdrawn after update of withdrawn_at on published.documents for each row
  when (old.withdrawn_at is null and new.withdrawn_at is not null) execute function published.note_change();
create trigger repealed after update of repealed_on on published.documents for each row
  when (new.withdrawn_at is null and old.repealed_on is distinct from new.repealed_on) execute function published.note_change();

-- What was public before there was a log: its release, its last amendment, its repeal and its withdrawal.
insert into published.changes (site_id, seq, kind, document_id, index_number, slug, happened_at)
select site_id, row_number() over (partition by site_id order by at, id, step), what, id, index_number, slug, at
from published.documents d
cross join lateral (values
  (1, 'released', d.released_at),
  (2, 'amended', d.amended_at),
  (3, 'repealed', case when d.withdrawn_at is null then d.repealed_on::timestamp at time zone 'Asia/Shanghai' end),
  (4, 'withdrawn', d.withdrawn_at)) as happened (step, what, at)
where at is not null;
