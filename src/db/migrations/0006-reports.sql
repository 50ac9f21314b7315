-- Annual reports: what people add to the figures (entered figures with their source, texts) and what was approved.
-- Figures of a report that is not approved are stored nowhere: they are counted from requests and documents.
create table office.reports (
  site_id text collate "C" not null,
  id uuid not null,
  scope text collate "C" not null check (scope in ('unit', 'government', 'county')),
  -- whose report it is; for the government and the county, the unit that compiles it
  unit_id uuid not null,
  year integer not null,
  stage text collate "C" not null check (stage in ('draft', 'submitted', 'approved')),
  -- clean HTML by section: 1, 5, 6
  texts jsonb not null,
  begun_on date not null,
  submitted_on date,
  approved_on date,
  approved_by uuid,
  remarks text,
  -- all cells, their evidence and the texts, frozen at approval; the digest is of its canonical JSON
  snapshot jsonb,
  digest text collate "C",
  document_id uuid,
  primary key (site_id, id),
  check ((stage = 'approved') = (snapshot is not null and digest is not null))
);
create unique index reports_by_place on office.reports (site_id, scope, unit_id, year);

create table office.report_figures (
  site_id text collate "C" not null,
  report_id uuid not null,
  cell text collate "C" not null,
  value numeric(18, 6) not null check (value >= 0),
  source text not null check (source <> ''),
  entered_on date not null,
  entered_by uuid,
  primary key (site_id, report_id, cell)
);

-- Everyone who entered, wrote or submitted: none of them may approve.
create table office.report_editors (
  site_id text collate "C" not null,
  report_id uuid not null,
  person_id uuid not null,
  primary key (site_id, report_id, person_id)
);

grant select, insert, update, delete on office.reports, office.report_figures, office.report_editors
  to gongkai_office, gongkai_worker;
