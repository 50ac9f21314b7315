-- The job queue belongs to the owner and guards its rows by row-level security. The worker is let in table by table;
-- every other role enqueues through one definer function. Run at each migration, since the queue's own tables change.
grant usage on schema graphile_worker to gongkai_worker;
grant select, insert, update, delete on all tables in schema graphile_worker to gongkai_worker;
grant usage, select on all sequences in schema graphile_worker to gongkai_worker;
revoke all on all functions in schema graphile_worker from public;
grant execute on all functions in schema graphile_worker to gongkai_worker;

do $$
declare
  guarded record;
begin
  for guarded in
    select c.oid::regclass as name
    from pg_catalog.pg_class c
    where c.relnamespace = 'graphile_worker'::regnamespace and c.relrowsecurity
      and not exists (select from pg_catalog.pg_policy p where p.polrelid = c.oid and p.polname = 'worker')
  loop
    execute format('create policy worker on %s to gongkai_worker using (true) with check (true)', guarded.name);
  end loop;
end $$;

create schema if not exists jobs;
grant usage on schema jobs to gongkai_office, gongkai_worker;

-- Enqueues one job in the caller's transaction. Of the jobs with one key only the newest waits.
create or replace function jobs.enqueue(
  task text, payload json default '{}', run_at timestamptz default null, job_key text default null
) returns void language sql security definer set search_path = pg_catalog as $$
  select graphile_worker.add_job(task, payload, run_at => run_at, job_key => job_key);
$$;
revoke all on function jobs.enqueue(text, json, timestamptz, text) from public;
grant execute on function jobs.enqueue(text, json, timestamptz, text) to gongkai_office, gongkai_worker;
