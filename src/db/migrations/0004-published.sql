-- What the public may read, copied here at release by one function and removed by withdrawal. The public's role can
-- read this schema and nothing else, so a query that forgets a filter can leak nothing.
create table published.columns (
  site_id text collate "C" not null,
  code text collate "C" not null,
  parent text collate "C",
  name text not null,
  name_en text not null,
  description text not null,
  keywords text not null,
  type text not null,
  sort integer not null,
  primary key (site_id, code)
);
create table published.documents (
  site_id text collate "C" not null,
  id uuid not null,
  slug text collate "C" not null,
  index_number text collate "C" not null,
  unit_code text collate "C" not null,
  unit_name text not null,
  title text not null,
  body text not null,
  number text,
  kind text collate "C" not null,
  subject_class text,
  summary text,
  signed_on date,
  effective_on date,
  expires_on date,
  repealed_on date,
  repealed_by text,
  public_until date,
  interprets uuid,
  revision integer not null,
  change_note text,
  digest text collate "C" not null,
  released_at timestamptz not null,
  amended_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  primary key (site_id, id)
);
create unique index documents_slug on published.documents (site_id, slug);
create index documents_by_date on published.documents (site_id, released_at desc, id) where withdrawn_at is null;
create index documents_of_unit on published.documents (site_id, unit_code, released_at desc) where withdrawn_at is null;
create index documents_interpreting on published.documents (site_id, interprets) where interprets is not null;

create table published.document_columns (
  site_id text collate "C" not null,
  document_id uuid not null,
  column_code text collate "C" not null,
  position integer not null,
  released_at timestamptz not null,
  primary key (site_id, document_id, column_code)
);
create index document_columns_by_date on published.document_columns (site_id, column_code, released_at desc, document_id);

create table published.files (
  site_id text collate "C" not null,
  document_id uuid not null,
  position integer not null,
  name text not null,
  media_type text not null,
  size integer not null,
  digest text collate "C" not null,
  bytes bytea not null,
  primary key (site_id, document_id, position)
);

-- Words of a document in parts, since a tsvector holds at most 16,383 positions.
create table published.words (
  site_id text collate "C" not null,
  document_id uuid not null,
  part integer not null,
  released_at timestamptz not null,
  words tsvector not null,
  primary key (site_id, document_id, part)
);
create index words_gin on published.words using gin (words);

grant select on published.columns, published.documents, published.document_columns, published.files, published.words
  to gongkai_public, gongkai_office, gongkai_worker;

-- Releases an approved document: the one door to the public. Checks again, in the database, what the office checked:
-- the approval is of exactly this record, by a third person (条例 Art. 17; 先审查、后公开).
create function office.release_document(a_site text, a_document uuid, a_words jsonb) returns void
language plpgsql security definer set search_path = pg_catalog as $$
declare
  d office.documents;
  u office.units;
  digest text := office.document_digest(a_site, a_document);
  clearing bigint;
  approval bigint;
  reviewer uuid;
  approver uuid;
begin
  select * into strict d from office.documents where site_id = a_site and id = a_document;
  select * into strict u from office.units where site_id = a_site and id = d.unit_id;
  if d.attribute is distinct from 'proactive' then
    raise exception 'attribute' using errcode = 'GK001', detail = 'only proactively disclosed documents are released';
  end if;
  select seq, person_id into approval, approver from office.acts a
    where site_id = a_site and subject_kind = 'document' and subject_id = a_document and kind = 'document.approved'
      and data->>'digest' = digest
      and not exists (select 1 from office.acts v where v.site_id = a_site and v.voids = a.seq)
    order by seq desc limit 1;
  if approval is null or d.approved_digest is distinct from digest then
    raise exception 'digest' using errcode = 'GK002', detail = 'the record is not the one that was approved';
  end if;
  select seq, person_id into clearing, reviewer from office.acts a
    where site_id = a_site and subject_kind = 'document' and subject_id = a_document and kind = 'document.cleared'
      and data->>'digest' = digest and data->>'verdict' = 'publish' and seq < approval
      and not exists (select 1 from office.acts v where v.site_id = a_site and v.voids = a.seq)
    order by seq desc limit 1;
  if clearing is null then
    raise exception 'review' using errcode = 'GK003', detail = 'no release review cleared this record';
  end if;
  if reviewer is null or approver is null or reviewer = approver or exists (
    select 1 from office.document_editors e
    where e.site_id = a_site and e.document_id = a_document and e.person_id in (reviewer, approver)
  ) then
    raise exception 'persons' using errcode = 'GK004', detail = 'drafter, reviewer and approver must be three persons';
  end if;
  if d.stage <> 'released' or d.index_number is null then
    raise exception 'stage' using errcode = 'GK005', detail = 'the release has not been recorded';
  end if;

  delete from published.documents where site_id = a_site and id = a_document;
  delete from published.document_columns where site_id = a_site and document_id = a_document;
  delete from published.files where site_id = a_site and document_id = a_document;
  delete from published.words where site_id = a_site and document_id = a_document;
  insert into published.documents (site_id, id, slug, index_number, unit_code, unit_name, title, body, number, kind,
    subject_class, summary, signed_on, effective_on, expires_on, repealed_on, repealed_by, public_until, interprets,
    revision, change_note, digest, released_at, amended_at)
  values (d.site_id, d.id, d.slug, d.index_number, u.code, u.name, d.title, d.body, d.number, d.kind,
    d.subject_class, d.summary, d.signed_on, d.effective_on, d.expires_on, d.repealed_on, d.repealed_by, d.public_until,
    d.interprets, d.revision, d.change_note, digest, d.released_at, d.amended_at);
  insert into published.document_columns (site_id, document_id, column_code, position, released_at)
    select site_id, document_id, column_code, position, d.released_at from office.document_columns
    where site_id = a_site and document_id = a_document;
  insert into published.files (site_id, document_id, position, name, media_type, size, digest, bytes)
    select a.site_id, a.document_id, a.position, a.name, a.media_type, a.size, a.digest, b.bytes
    from office.document_attachments a join office.blobs b on b.site_id = a.site_id and b.digest = a.digest
    where a.site_id = a_site and a.document_id = a_document;
  insert into published.words (site_id, document_id, part, released_at, words)
    select a_site, a_document, w.ordinality::int, d.released_at, (w.value #>> '{}')::tsvector
    from jsonb_array_elements(a_words) with ordinality w;
  perform office.touch_site(a_site);
end $$;

-- Withdraws: the text and files go, a page that says when and why stays.
create function office.withdraw_document(a_site text, a_document uuid) returns void
language plpgsql security definer set search_path = pg_catalog as $$
declare
  d office.documents;
begin
  select * into strict d from office.documents where site_id = a_site and id = a_document;
  if d.stage not in ('withdrawn', 'ended') then
    raise exception 'stage' using errcode = 'GK005', detail = 'the withdrawal has not been recorded';
  end if;
  update published.documents set body = '', summary = null, withdrawn_at = d.withdrawn_at,
    withdrawn_reason = d.withdrawn_reason where site_id = a_site and id = a_document;
  delete from published.document_columns where site_id = a_site and document_id = a_document;
  delete from published.files where site_id = a_site and document_id = a_document;
  delete from published.words where site_id = a_site and document_id = a_document;
  perform office.touch_site(a_site);
end $$;

-- Marks a public normative document as repealed on its own page (国办发〔2017〕47号).
create function office.mark_repealed(a_site text, a_document uuid) returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
  update published.documents p set repealed_on = d.repealed_on, repealed_by = d.repealed_by
    from office.documents d
    where d.site_id = a_site and d.id = a_document and p.site_id = d.site_id and p.id = d.id;
  perform office.touch_site(a_site);
end $$;

-- Copies the catalogue's columns to the public.
create table office.columns (
  site_id text collate "C" not null,
  id uuid not null,
  code text collate "C" not null,
  parent text collate "C",
  name text not null,
  name_en text not null,
  description text not null,
  keywords text not null,
  type text not null,
  sort integer not null,
  closed_on date,
  primary key (site_id, id)
);
create unique index columns_code on office.columns (site_id, code);
grant select, insert, delete on office.columns to gongkai_office, gongkai_worker;

create function office.publish_columns(a_site text) returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
  delete from published.columns where site_id = a_site;
  insert into published.columns (site_id, code, parent, name, name_en, description, keywords, type, sort)
    select site_id, code, parent, name, name_en, description, keywords, type, sort from office.columns
    where site_id = a_site and closed_on is null;
  perform office.touch_site(a_site);
end $$;

revoke all on function office.release_document(text, uuid, jsonb), office.withdraw_document(text, uuid),
  office.mark_repealed(text, uuid), office.publish_columns(text) from public;
grant execute on function office.release_document(text, uuid, jsonb), office.withdraw_document(text, uuid),
  office.mark_repealed(text, uuid), office.publish_columns(text) to gongkai_office, gongkai_worker;
