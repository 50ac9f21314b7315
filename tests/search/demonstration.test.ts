/** The search over the demonstration county as it is released: every title is found, however it is written. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Converter } from 'opencc-js/cn2t';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, type DB } from '../../src/db/connect.ts';
import { fileKeys } from '../../src/db/keys.ts';
import { loadDemo } from '../../src/demo/load.ts';
import { NO_FILTERS } from '../../src/search/filters.ts';
import { type Answer, publishedSearch, type Question } from '../../src/search/search.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
let published: DB;
let folder: string;
let documents: { siteId: string; slug: string; title: string; number: string | null }[];

beforeAll(async () => {
  database = await freshDatabase();
  folder = await mkdtemp(join(tmpdir(), 'gongkai-search-'));
  const office = connect(database.urls.office);
  await loadDemo({ office, keys: fileKeys(folder), now: Temporal.Now.instant() });
  await office.destroy();
  published = connect(database.urls.public);
  documents = await published
    .selectFrom('published.documents')
    .select(['site_id as siteId', 'slug', 'title', 'number'])
    .where('withdrawn_at', 'is', null)
    .execute();
}, 120_000);

afterAll(async () => {
  await published.destroy();
  await database.drop();
  await rm(folder, { recursive: true });
});

function ask(text: string, siteId = 'shifan', more: Partial<Question> = {}): Promise<Answer> {
  const question: Question = { siteId, text, filters: NO_FILTERS, sort: 'relevance', page: 1, ...more };
  return publishedSearch(published, () => Temporal.Now.instant()).search(question);
}

/** The documents that a query made of each does not put where `isRight` wants it. */
async function misses(
  queryOf: (document: (typeof documents)[number]) => string,
  isRight: (place: number) => boolean,
): Promise<string[]> {
  const wrong: string[] = [];
  for (const document of documents) {
    const answer = await ask(queryOf(document), document.siteId);
    const place = answer.hits.findIndex((hit) => hit.slug === document.slug);
    if (!isRight(place)) wrong.push(`${place} ${document.title} ← ${queryOf(document)}`);
  }
  return wrong;
}

const first = (place: number) => place === 0;
const onPageOne = (place: number) => place >= 0;

describe('the search over the demonstration county', () => {
  it('puts each released title first when it is searched for', async () => {
    expect(documents.length).toBeGreaterThanOrEqual(299);
    expect(await misses((d) => d.title, first)).toEqual([]);
  }, 60_000);

  it('puts it first when it is typed in Traditional characters', async () => {
    const traditional = Converter({ from: 'cn', to: 't' });
    expect(await misses((d) => traditional(d.title), first)).toEqual([]);
  }, 60_000);

  it('shows it on page one for any piece of it that tells it apart', async () => {
    const piece = (d: { title: string }, from: number, to: number) =>
      [...d.title].slice(Math.floor(d.title.length * from), Math.ceil(d.title.length * to)).join('');
    const ends = await misses((d) => piece(d, 0.1, 0.9), onPageOne);
    expect(ends).toEqual([]);
  }, 60_000);

  it('puts a document first for its number in any brackets', async () => {
    const numbered = documents.filter((d) => d.number);
    expect(numbered.length).toBeGreaterThan(30);
    for (const { siteId, slug, number } of numbered) {
      const plain = number ?? '';
      for (const typed of [plain, plain.replace('〔', '[').replace('〕', ']'), plain.replace(/〔(.*)〕/, '（$1）第')])
        expect((await ask(typed, siteId)).hits[0]?.slug, typed).toBe(slug);
    }
  }, 60_000);
});
