-- What the search reads, in narrow rows of its own: one for each public document. Vectors and text lie outside the rows,
-- so that the rows of ten thousand documents are read, sorted and counted in some milliseconds. Vectors hold no places;
-- `head` ranks, `folded` proves a wording in quotation marks.
-- Rows are made anew by the sweep of the search after this migration: what a document's words are has changed.
delete from published.words;
drop index published.words_gin;
alter table published.words
  alter column part set default 1,
  add column unit_code text collate "C" not null,
  add column kind text collate "C" not null,
  add column columns text[] not null,
  add column effective_on date,
  add column expires_on date,
  add column repealed_on date,
  add column public_until date,
  add column title_length integer not null,
  add column head tsvector not null,
  add column folded text collate "C" not null,
  add column terms text[] not null,
  alter column folded set storage external,
  alter column words set storage external,
  set (toast_tuple_target = 128);
-- without a list of what is pending a search after a release costs what it always costs
create index words_gin on published.words using gin (words) with (fastupdate = off);
create index words_of_kind on published.words (site_id, kind);

-- Words of titles with their pinyin and the number of public documents whose title holds them.
create table published.terms (
  site_id text collate "C" not null,
  term text collate "C" not null,
  pinyin text collate "C" not null,
  initials text collate "C" not null,
  documents integer not null,
  primary key (site_id, term)
);
create index terms_pinyin on published.terms (site_id, pinyin);
create index terms_initials on published.terms (site_id, initials);
-- for a word whose first character is wrong
create index terms_reversed on published.terms (site_id, reverse(term));
grant select on published.terms to gongkai_public, gongkai_office, gongkai_worker;

-- Makes the index of a public document. Everything that decides who may find it is taken from `published` itself; the
-- caller gives only the words, which must be those of the released record.
create function office.index_document(a_site text, a_document uuid, a_digest text, a_entry jsonb) returns boolean
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
    expires_on, repealed_on, public_until, title_length, head, folded, terms)
  values (a_site, a_document, d.released_at,
    (a_entry->>'words')::tsvector || array_to_tsvector(array['@u:' || d.unit_code, '@k:' || d.kind,
      '@y:' || extract(year from d.released_at at time zone 'Asia/Shanghai')]
      || array(select '@c:' || code from unnest(own) code)),
    d.unit_code, d.kind, own, d.effective_on, d.expires_on, d.repealed_on, d.public_until, length(d.title),
    (a_entry->>'head')::tsvector, a_entry->>'folded',
    array(select t->>'term' from jsonb_array_elements(a_entry->'terms') t));
  -- in the order of the terms, so that two releases at once never wait for each other in a circle
  insert into published.terms as known (site_id, term, pinyin, initials, documents)
    select a_site, t.term, max(t.pinyin), max(t.initials), 1
    from jsonb_to_recordset(a_entry->'terms') t(term text, pinyin text, initials text) group by t.term order by t.term
    on conflict (site_id, term) do update
      set documents = known.documents + 1, pinyin = excluded.pinyin, initials = excluded.initials;
  return true;
end $$;
revoke all on function office.index_document(text, uuid, text, jsonb) from public;
grant execute on function office.index_document(text, uuid, text, jsonb) to gongkai_office, gongkai_worker;

-- A term goes with the last title that holds it, whoever removes the document's words.
create function published.forget_terms() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform from published.terms t where t.site_id = old.site_id and t.term = any(old.terms) order by t.term for update;
  update published.terms t set documents = documents - 1 where t.site_id = old.site_id and t.term = any(old.terms);
  delete from published.terms t where t.site_id = old.site_id and t.term = any(old.terms) and t.documents <= 0;
  return null;
end $$;
revoke all on function published.forget_terms() from public;
create trigger forget_terms after delete on published.words for each row execute function published.forget_terms();

-- Dates that decide what is shown follow the document.
create function published.follow_document() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  update published.words w set effective_on = new.effective_on, expires_on = new.expires_on,
    repealed_on = new.repealed_on, public_until = new.public_until
    where w.site_id = new.site_id and w.document_id = new.id;
  return null;
end $$;
revoke all on function published.follow_document() from public;
create trigger follow_document after update of effective_on, expires_on, repealed_on, public_until on published.documents
  for each row when ((old.effective_on, old.expires_on, old.repealed_on, old.public_until)
    is distinct from (new.effective_on, new.expires_on, new.repealed_on, new.public_until))
  execute function published.follow_document();

-- Synonyms that a county adds to those of the program, a group a line.
create table published.synonyms (
  site_id text collate "C" primary key,
  lines text not null
);
grant select on published.synonyms to gongkai_public, gongkai_office, gongkai_worker;

create function office.publish_synonyms(a_site text, a_lines text) returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
  insert into published.synonyms (site_id, lines) values (a_site, a_lines)
    on conflict (site_id) do update set lines = excluded.lines;
  perform office.touch_site(a_site);
end $$;
revoke all on function office.publish_synonyms(text, text) from public;
grant execute on function office.publish_synonyms(text, text) to gongkai_office, gongkai_worker;
