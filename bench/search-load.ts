/** A worker that loads its share of the generated documents and writes their words for the engine we compare with. */

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { sql } from 'kysely';
import { connect } from '../src/db/connect.ts';
import { plainText } from '../src/text/html.ts';
import { indexEntry } from '../src/text/index-entry.ts';
import { words } from '../src/text/segment.ts';
import { corpus } from './search-corpus.ts';

export interface Share {
  url: string;
  count: number;
  /** this worker takes every `of`th document from `first` on */
  first: number;
  of: number;
  /** where the words of each document go, a line each; null when nobody asks */
  file: string | null;
}

const { url, count, first, of, file } = workerData as Share;
const owner = connect(url, { max: 2 });
const { document } = corpus(count);
const out = file === null ? null : createWriteStream(file);
for (let i = first; i < count; i += of) {
  const { sequence: _, ...made } = document(i);
  const id = crypto.randomUUID();
  const row = JSON.stringify({ ...made, id });
  await sql`with r as (select ${row}::jsonb as r),
    placed as (insert into published.document_columns (site_id, document_id, column_code, position, released_at)
      select 'bench', ${id}::uuid, c.code, c.n, (r->>'released')::timestamptz
      from r, jsonb_array_elements_text(r->'columns') with ordinality c(code, n))
    insert into published.documents (site_id, id, slug, index_number, unit_code, unit_name, title, body, number, kind,
      summary, revision, digest, released_at)
    select 'bench', ${id}::uuid, 'bench-' || (r->>'i'), r->>'i', r->>'unit', r->>'unit', r->>'title', r->>'body',
      r->>'number', r->>'kind', r->>'summary', 1, '', (r->>'released')::timestamptz from r`.execute(owner);
  await sql`select office.index_document('bench', ${id}::uuid, '', ${JSON.stringify(indexEntry(made))}::jsonb)`.execute(
    owner,
  );
  if (out) {
    const { released, unit, kind, title, body, summary } = made;
    const facts = { i, released, unit, kind, title: words(title), body: words(`${summary}\n${plainText(body)}`) };
    if (!out.write(`${JSON.stringify(facts)}\n`)) await once(out, 'drain');
  }
  if ((i - first) % (of * 500) === 0) parentPort?.postMessage(i);
}
if (out) await new Promise((resolve) => out.end(resolve));
await owner.destroy();
