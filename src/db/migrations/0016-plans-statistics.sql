-- Yearly key points split into tasks, work summaries, and counted visits.
create table office.plans (
  site_id text collate "C" not null,
  id uuid not null,
  year integer not null,
  -- its number in the year's list
  position integer not null check (position > 0),
  title text not null check (title <> ''),
  -- number of the document that set it
  source text not null,
  body text not null,
  dropped_on date,
  primary key (site_id, id)
);
create index plans_of_year on office.plans (site_id, year, position);

create table office.plan_tasks (
  site_id text collate "C" not null,
  id uuid not null,
  plan_id uuid not null,
  title text not null check (title <> ''),
  lead_unit_id uuid not null,
  due_on date not null,
  expected text not null,
  state text collate "C" not null check (state in ('todo', 'doing', 'done')),
  reported_on date,
  done_on date,
  -- what the look-back after completion found; none while it is not done
  review text collate "C" check (review in ('passed', 'reopened')),
  reviewed_on date,
  dropped_on date,
  primary key (site_id, id),
  check (review is distinct from 'passed' or state = 'done')
);
create index plan_tasks_of_plan on office.plan_tasks (site_id, plan_id);
create index plan_tasks_of_unit on office.plan_tasks (site_id, lead_unit_id);

create table office.plan_task_partners (
  site_id text collate "C" not null,
  task_id uuid not null,
  unit_id uuid not null,
  primary key (site_id, task_id, unit_id)
);

-- A summary of a period. Its figures are counted anew until it is finalised; then they are frozen with a digest.
create table office.summaries (
  site_id text collate "C" not null,
  id uuid not null,
  scope text collate "C" not null check (scope in ('unit', 'government', 'county')),
  unit_id uuid not null,
  starts_on date not null,
  ends_on date not null,
  title text not null check (title <> ''),
  stage text collate "C" not null check (stage in ('draft', 'final')),
  texts jsonb not null,
  begun_on date not null,
  finalised_on date,
  finalised_by uuid,
  snapshot jsonb,
  digest text collate "C",
  primary key (site_id, id),
  check (starts_on <= ends_on),
  check ((stage = 'final') = (snapshot is not null and digest is not null))
);
create index summaries_of_unit on office.summaries (site_id, unit_id, ends_on desc);

grant select, insert, update, delete on office.plans, office.plan_tasks, office.plan_task_partners, office.summaries
  to gongkai_office, gongkai_worker;

-- Page views by day, kind of page and document. Nothing of the visitor is known here, so visitors cannot be counted.
create table office.visits (
  site_id text collate "C" not null,
  day date not null,
  kind text collate "C" not null,
  -- of a document; '' for every other page
  slug text collate "C" not null,
  views bigint not null check (views > 0),
  primary key (site_id, day, kind, slug)
);
create index visits_of_document on office.visits (site_id, slug, day) where slug <> '';
grant select on office.visits to gongkai_office, gongkai_worker;

-- Adds views of one site and day: [{"kind": "document", "slug": "…", "views": 3}]. Whoever may call it can read nothing.
create function intake.count_visits(a_site text, a_day date, a_rows jsonb) returns void language plpgsql
  security definer set search_path = pg_catalog as $$
begin
  if (a_day between (clock_timestamp() at time zone 'Asia/Shanghai')::date - 400
      and (clock_timestamp() at time zone 'Asia/Shanghai')::date + 400
    and jsonb_typeof(a_rows) = 'array' and jsonb_array_length(a_rows) <= 20000
    and exists (select from published.sites where site_id = a_site)
    and not exists (select from jsonb_to_recordset(a_rows) as r (kind text, slug text, views bigint)
      where (r.kind in ('home', 'document', 'column', 'disclosure', 'units', 'search', 'requests', 'statistics', 'other')
        and r.slug ~ '^[A-Za-z0-9_-]{0,100}$' and r.views between 1 and 100000000) is not true)) is not true
  then
    raise exception 'not valid counts of visits' using errcode = 'check_violation';
  end if;
  insert into office.visits as v (site_id, day, kind, slug, views)
  select a_site, a_day, r.kind, r.slug, sum(r.views)
  from jsonb_to_recordset(a_rows) as r (kind text, slug text, views bigint)
  -- two processes add in the same order, so that neither waits for the other for ever
  group by r.kind, r.slug order by r.kind, r.slug
  on conflict (site_id, day, kind, slug) do update set views = v.views + excluded.views;
end $$;
revoke all on function intake.count_visits(text, date, jsonb) from public;
grant execute on function intake.count_visits(text, date, jsonb) to gongkai_intake;
