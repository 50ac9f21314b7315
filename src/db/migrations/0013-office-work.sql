-- What somebody has typed and not saved: private to that person, no act, not replayed, pruned. Text of a request is
-- sealed under the key of its case, so that it ends with the case.
create table office.working_copies (
  site_id text collate "C" not null,
  person_id uuid not null,
  place text collate "C" not null,
  version bigint not null,
  typed jsonb,
  sealed bytea,
  uploads jsonb not null default '[]',
  saved_at timestamptz not null,
  primary key (site_id, person_id, place),
  check ((typed is null) <> (sealed is null))
);
create index working_copies_by_age on office.working_copies (saved_at);

-- Who has a document open for editing, by window; a row that is not renewed has lapsed.
create table office.openings (
  site_id text collate "C" not null,
  place text collate "C" not null,
  person_id uuid not null,
  "window" text collate "C" not null,
  opened_at timestamptz not null,
  seen_at timestamptz not null,
  primary key (site_id, place, person_id, "window")
);
create index openings_by_age on office.openings (seen_at);

grant select, insert, update, delete on office.working_copies, office.openings to gongkai_office;
grant select, delete on office.working_copies, office.openings to gongkai_worker;

-- Wrong dates that wait for a second person: folded from the acts of their subject.
create table office.document_mendings (
  site_id text collate "C" not null,
  document_id uuid not null,
  act_seq bigint not null,
  proposed_by uuid,
  proposed_on date not null,
  primary key (site_id, document_id)
);
create table office.request_mendings (
  site_id text collate "C" not null,
  request_id uuid not null,
  act_seq bigint not null,
  proposed_by uuid,
  proposed_on date not null,
  primary key (site_id, request_id)
);
grant select, insert, delete on office.document_mendings, office.request_mendings to gongkai_office, gongkai_worker;

-- As before, and nothing of what the office proposes to mend.
create or replace function intake.own_acts(a_site text, a_number text, a_digest text) returns table (id uuid, seq bigint, kind text,
  happened_on date, recorded_at timestamptz, role text, unit_id uuid, data jsonb, sealed bytea, voids bigint)
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  own uuid := intake.find_case(a_site, a_number, a_digest);
begin
  return query select a.subject_id, a.seq, a.kind, a.happened_on, a.recorded_at, a.role, a.unit_id, a.data,
    case when a.kind in ('request.lodged', 'request.registered', 'request.clarification-asked', 'request.clarified',
      'request.answered', 'request.withdrawn', 'request.delayed') then a.sealed end, a.voids
  from office.acts a
  where a.site_id = a_site and a.subject_kind = 'request' and a.subject_id = own and a.kind not in ('request.drafted',
    'request.submitted', 'request.draft-returned', 'request.answer-approved', 'request.extension-proposed',
    'request.extension-returned', 'request.mending-proposed', 'request.mending-refused')
  order by a.seq;
end $$;
