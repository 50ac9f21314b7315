-- Documents: state folded from acts, the digest that an approval is bound to.
create table office.documents (
  site_id text collate "C" not null,
  id uuid not null,
  unit_id uuid not null,
  stage text collate "C" not null
    check (stage in ('draft', 'review', 'approval', 'approved', 'released', 'withdrawn', 'ended')),
  title text not null,
  body text not null,
  number text,
  signed_on date,
  effective_on date,
  expires_on date,
  public_until date,
  kind text collate "C" not null,
  subject_class text,
  summary text,
  attribute text collate "C" check (attribute in ('proactive', 'on-request', 'withheld')),
  attribute_ground text,
  interprets uuid,
  channels text[] not null,
  planned_at timestamptz,
  revision integer not null,
  change_note text,
  approved_digest text collate "C",
  slug text collate "C",
  index_number text collate "C",
  released_at timestamptz,
  amended_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  repealed_on date,
  repealed_by text,
  changed_on date not null,
  primary key (site_id, id)
);
create unique index documents_index_number on office.documents (site_id, index_number) where index_number is not null;
create unique index documents_slug on office.documents (site_id, slug) where slug is not null;
create index documents_due on office.documents (site_id, planned_at) where stage = 'approved' and attribute = 'proactive';
create index documents_of_unit on office.documents (site_id, unit_id, stage, changed_on desc);

create table office.document_columns (
  site_id text collate "C" not null,
  document_id uuid not null,
  position integer not null,
  column_code text collate "C" not null,
  primary key (site_id, document_id, position)
);
create table office.document_attachments (
  site_id text collate "C" not null,
  document_id uuid not null,
  position integer not null,
  name text not null,
  media_type text not null,
  size integer not null,
  digest text collate "C" not null,
  primary key (site_id, document_id, position)
);
-- Everyone who changed the text, in any revision, is its drafter: none of them may clear or approve it.
create table office.document_editors (
  site_id text collate "C" not null,
  document_id uuid not null,
  person_id uuid not null,
  primary key (site_id, document_id, person_id)
);
grant select, insert, delete on office.documents, office.document_columns, office.document_attachments,
  office.document_editors to gongkai_office, gongkai_worker;

-- Digest of the canonical record, version 1: everything that a release would make public, read from the rows and the
-- attachments' bytes themselves. Index number and release time are not part of it.
create function office.document_digest(a_site text, a_document uuid) returns text
language sql stable set search_path = pg_catalog as $$
  select encode(sha256(convert_to(jsonb_build_object(
    'record', 1,
    'site', d.site_id, 'document', d.id, 'unit', d.unit_id, 'revision', d.revision,
    'title', d.title, 'body', d.body, 'number', d.number, 'kind', d.kind,
    'signed', d.signed_on, 'effective', d.effective_on, 'expires', d.expires_on, 'publicUntil', d.public_until,
    'subject', d.subject_class, 'summary', d.summary,
    'attribute', d.attribute, 'ground', d.attribute_ground,
    'interprets', d.interprets, 'channels', to_jsonb(d.channels),
    'planned', extract(epoch from d.planned_at), 'changeNote', d.change_note,
    'columns', (select jsonb_agg(c.column_code order by c.position) from office.document_columns c
      where c.site_id = d.site_id and c.document_id = d.id),
    'attachments', (select jsonb_agg(jsonb_build_array(a.name, a.media_type, a.size, encode(sha256(b.bytes), 'hex')) order by a.position)
      from office.document_attachments a left join office.blobs b on b.site_id = a.site_id and b.digest = a.digest
      where a.site_id = d.site_id and a.document_id = d.id)
  )::text, 'UTF8')), 'hex')
  from office.documents d where d.site_id = a_site and d.id = a_document
$$;
revoke all on function office.document_digest(text, uuid) from public;
grant execute on function office.document_digest(text, uuid) to gongkai_office, gongkai_worker;
