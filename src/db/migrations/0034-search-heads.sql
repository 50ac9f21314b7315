-- What ranks a document lies in rows of its own, a kilobyte each, in the order of release. Beside its words, which take
-- fifty times as much, each head was a place on disk of its own; the heads of fifty thousand documents are 60 MB.
create table published.heads (
  site_id text collate "C" not null,
  document_id uuid not null,
  head tsvector not null,
  primary key (site_id, document_id)
);
grant select on published.heads to gongkai_public, gongkai_office, gongkai_worker;
insert into published.heads (site_id, document_id, head)
  select w.site_id, w.document_id, w.head from published.words w order by w.released_at;
alter table published.words drop column head;

-- As before, with the head in its own row.
create or replace function office.index_document(a_site text, a_document uuid, a_digest text, a_entry jsonb) returns boolean
language plpgsql security definer set search_path = pg_catalog as $$
declare
  d published.documents;
  own text[];
begin
  select * into d from published.documents p
    where p.site_id = a_site and p.id = a_document and p.withdrawn_at is null and p.digest = a_digest for update;
  if not found then
    return false;
  end if;
  select coalesce(array_agg(c.column_code order by c.position), '{}') into own from published.document_columns c
    where c.site_id = a_site and c.document_id = a_document;
  delete from published.words w where w.site_id = a_site and w.document_id = a_document;
  insert into published.words (site_id, document_id, released_at, words, unit_code, kind, columns, effective_on,
    expires_on, repealed_on, public_until, title_length, folded, terms)
  values (a_site, a_document, d.released_at,
    (a_entry->>'words')::tsvector || array_to_tsvector(array['@u:' || d.unit_code, '@k:' || d.kind,
      '@y:' || extract(year from d.released_at at time zone 'Asia/Shanghai')]
      || array(select '@c:' || code from unnest(own) code)),
    d.unit_code, d.kind, own, d.effective_on, d.expires_on, d.repealed_on, d.public_until, length(d.title),
    a_entry->>'folded', array(select t->>'term' from jsonb_array_elements(a_entry->'terms') t));
  insert into published.heads (site_id, document_id, head) values (a_site, a_document, (a_entry->>'head')::tsvector);
  -- in the order of the terms, so that two releases at once never wait for each other in a circle
  insert into published.terms as known (site_id, term, pinyin, initials, documents)
    select a_site, t.term, max(t.pinyin), max(t.initials), 1
    from jsonb_to_recordset(a_entry->'terms') t(term text, pinyin text, initials text) group by t.term order by t.term
    on conflict (site_id, term) do update
      set documents = known.documents + 1, pinyin = excluded.pinyin, initials = excluded.initials;
  return true;
end $$;

-- The head goes with the words, and a term with the last title that holds it, whoever removes them.
create or replace function published.forget_terms() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  delete from published.heads h where h.site_id = old.site_id and h.document_id = old.document_id;
  perform from published.terms t where t.site_id = old.site_id and t.term = any(old.terms) order by t.term for update;
  update published.terms t set documents = documents - 1 where t.site_id = old.site_id and t.term = any(old.terms);
  delete from published.terms t where t.site_id = old.site_id and t.term = any(old.terms) and t.documents <= 0;
  return null;
end $$;
