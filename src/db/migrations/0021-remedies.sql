-- What a remedy needs beyond its result: who decides it, whether the office replied, what it taught.
alter table office.request_remedies
  add column body text not null default '',
  add column case_number text not null default '',
  add column disposal text collate "C",
  add column noticed_on date,
  add column replied_on date,
  add column ordered_on date,
  add column lesson_on date,
  add column lesson_cause text collate "C";
-- what waits: a reply that is owed, a lesson that is not drawn
create index request_remedies_waiting on office.request_remedies (site_id, request_id)
  where (result = 'pending' and replied_on is null) or (result <> 'pending' and lesson_on is null);

-- Art. 44: what was answered and is to be disclosed to everybody.
create table office.request_conversions (
  site_id text collate "C" not null,
  request_id uuid not null,
  suggested_on date not null,
  suggested_by text collate "C" not null check (suggested_by in ('office', 'applicant')),
  decided_on date,
  document_id uuid,
  primary key (site_id, request_id)
);
create index request_conversions_decided on office.request_conversions (site_id, decided_on);
grant select, insert, update, delete on office.request_conversions to gongkai_office, gongkai_worker;
