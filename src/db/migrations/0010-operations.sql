-- What the program remembers of its own running. Not state of the law: nothing here follows from acts, and replay leaves it alone.

-- The last round of each sweep on each site: when it last ended well, and what went wrong since.
create table office.sweep_rounds (
  site_id text collate "C" not null,
  sweep text collate "C" not null,
  good_at timestamptz,
  took_ms integer,
  fault_at timestamptz,
  -- the kind of error, never its words
  fault text,
  primary key (site_id, sweep)
);
grant select, insert, update on office.sweep_rounds to gongkai_worker;
grant select on office.sweep_rounds to gongkai_office;

-- How far the acts of a site were handed over to the collector of audit records.
create table office.audit_handover (
  site_id text collate "C" primary key,
  -- seq of the last act that the collector took
  seq bigint not null,
  handed_at timestamptz not null
);
grant select, insert, update on office.audit_handover to gongkai_worker;
grant select on office.audit_handover to gongkai_office;

-- Whoever judges the program's health compares the database's schema with the program's.
grant usage on schema migration to gongkai_office;
grant select on migration.applied to gongkai_office;
