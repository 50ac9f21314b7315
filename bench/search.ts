/**
 * How long a search takes: p50 and p95 of different kinds of queries over generated documents.
 * `npm run bench:search` (5,000 documents) or `npm run bench:search -- 50000`.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { NO_FILTERS } from '../src/search/filters.ts';
import { publishedSearch, type Question } from '../src/search/search.ts';
import { indexParts } from '../src/text/index-parts.ts';
import { benchDatabase } from './database.ts';
import { random } from './random.ts';

const count = Number(process.argv[2] ?? 5_000);
const rounds = 60;
const folder = join(import.meta.dirname, '../src/demo/documents');

interface Source {
  title: string;
  paragraphs: string[];
}

const sources: Source[] = await Promise.all(
  (await readdir(folder, { recursive: true }))
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map(async (name) => {
      const [, front = '', body = ''] = (await readFile(join(folder, name), 'utf8')).split(/^---$/m);
      const paragraphs = body.split('\n').filter((line) => line.length > 20);
      return { title: /^title: (.*)$/m.exec(front)?.[1] ?? name, paragraphs };
    }),
);
const paragraphs = sources.flatMap((source) => source.paragraphs);

/** A document of the demonstration's own sentences, mixed anew, so that words are as frequent as in real ones. */
function generate(i: number, pick: (below: number) => number) {
  const source = sources[i % sources.length] ?? { title: '', paragraphs: [] };
  const mixed = Array.from({ length: 8 + pick(25) }, () => paragraphs[pick(paragraphs.length)]);
  const number = `示政办发〔${2000 + (i % 26)}〕${Math.floor(i / 26) + 1}号`;
  return {
    title: `${source.title}（第${i}件）`,
    number,
    summary: source.paragraphs[0]?.slice(0, 80) ?? null,
    body: mixed.map((text) => `<p>${text?.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`).join(''),
  };
}

const database = await benchDatabase();
try {
  const pick = random(1);
  for (let from = 0; from < count; from += 500) {
    const batch = Array.from({ length: Math.min(500, count - from) }, (_, k) => ({
      i: from + k,
      ...generate(from + k, pick),
    }));
    const rows = batch.map(({ i, ...document }) => ({
      ...document,
      i,
      id: crypto.randomUUID(),
      unit: `u${i % 24}`,
      released: Temporal.Instant.from('2010-01-01T00:00:00Z')
        .add({ hours: Math.floor((i * 24 * 365 * 16) / count) })
        .toString(),
      parts: indexParts(document),
    }));
    const given = sql`jsonb_array_elements(${JSON.stringify(rows)}::jsonb) r`;
    await sql`insert into published.documents (site_id, id, slug, index_number, unit_code, unit_name, title, body, number,
        kind, summary, revision, digest, released_at)
      select 'bench', (r->>'id')::uuid, 'bench-' || (r->>'i'), r->>'i', r->>'unit', r->>'unit', r->>'title', r->>'body',
        r->>'number', 'notice', r->>'summary', 1, '', (r->>'released')::timestamptz from ${given}`.execute(
      database.owner,
    );
    await sql`insert into published.words (site_id, document_id, part, released_at, words)
      select 'bench', (r->>'id')::uuid, p.ordinality, (r->>'released')::timestamptz, (p.value #>> '{}')::tsvector
      from ${given}, jsonb_array_elements(r->'parts') with ordinality p`.execute(database.owner);
  }
  await sql`vacuum analyze published.documents, published.words`.execute(database.owner);

  const search = publishedSearch(database.published, () => Temporal.Now.instant());
  const filters = { ...NO_FILTERS, unit: 'u3', year: 2020 };
  const kinds: Record<string, (i: number) => Partial<Question>> = {
    'an exact title': (i) => ({ text: generate((i * 37) % count, () => 0).title }),
    'a document number': (i) => ({ text: `示政办发[${2000 + (i % 26)}]${1 + (i % 50)}号` }),
    'two words': (i) => ({ text: `${['高山茶', '洪水', '校车', '疫苗', '公租房'][i % 5]} 管理` }),
    'a word of nearly all documents': () => ({ text: '示范县' }),
    'common words by date': () => ({ text: '公开 工作', sort: 'date' }),
    'a common word, filtered': () => ({ text: '工作', filters }),
    'most of the words': (i) => ({ text: `高山茶 校车 疫苗 预防 螺丝${i}` }),
    nothing: (i) => ({ text: `无此词语${i}xyz` }),
  };
  console.log(`${count} documents, ${rounds} searches of each kind, ms`);
  for (const [kind, questionOf] of Object.entries(kinds)) {
    const times: number[] = [];
    let found = 0;
    for (let i = 0; i < rounds; i++) {
      const question = { siteId: 'bench', text: '', filters: NO_FILTERS, sort: 'relevance' as const, page: 1 };
      const began = performance.now();
      const answer = await search.search({ ...question, ...questionOf(i) });
      times.push(performance.now() - began);
      found = answer.total.count;
    }
    times.sort((a, b) => a - b);
    const at = (share: number) => (times[Math.floor(share * times.length)] ?? 0).toFixed(1).padStart(7);
    console.log(`${kind.padEnd(34)} p50 ${at(0.5)}  p95 ${at(0.95)}   ${found} found`);
  }
} finally {
  await database.close();
}
