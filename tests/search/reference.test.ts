/**
 * The search against a slow reference that reads every text: the same documents, the same count, the same order by
 * date, whatever is asked, released, withdrawn or over, and however few documents are ranked.
 */
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, type DB } from '../../src/db/connect.ts';
import { NO_FILTERS } from '../../src/search/filters.ts';
import { type Answer, publishedSearch, type Question } from '../../src/search/search.ts';
import { indexEntry } from '../../src/text/index-entry.ts';
import { fold } from '../../src/text/script.ts';
import { queryWords, words } from '../../src/text/segment.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { type Made, NOW, publish } from './publishing.ts';

const VOCABULARY = ['水库', '渠道', '灌溉', '桥梁', '隧道', '校舍', '茶园', '码头', '仓库', '苗圃', '路灯', '古树'];
const UNITS = ['one', 'two', 'three'];

let database: TestDatabase;
let owner: DB;
let published: DB;

beforeAll(async () => {
  database = await freshDatabase();
  owner = connect(database.urls.owner);
  published = connect(database.urls.public);
}, 60_000);
afterAll(async () => {
  await Promise.all([owner.destroy(), published.destroy()]);
  await database.drop();
});

const text = fc.array(fc.constantFrom(...VOCABULARY), { minLength: 1, maxLength: 12 }).map((all) => all.join('，'));
const made: fc.Arbitrary<Made> = fc.record({
  id: fc.uuid(),
  title: text,
  summary: fc.option(text),
  body: text.map((line) => `<p>${line}</p>`),
  unit: fc.constantFrom(...UNITS),
  released: fc.integer({ min: 0, max: 900 }).map((day) => NOW.subtract({ hours: 24 * day }).toString()),
  fate: fc.constantFrom('shown', 'shown', 'withdrawn', 'over'),
});

/** All pages of an answer. */
async function leaf(question: Question, rankable: number): Promise<{ slugs: string[]; answer: Answer }> {
  const search = publishedSearch(published, () => NOW, rankable);
  const first = await search.search(question);
  const slugs = first.hits.map((hit) => hit.slug);
  for (let page = 2; page <= first.pages; page += 1)
    slugs.push(...(await search.search({ ...question, page })).hits.map((hit) => hit.slug));
  return { slugs, answer: first };
}

const textOf = ({ title, summary, body }: Made) => `${title}\n${summary ?? ''}\n${body.replace(/<[^>]*>/g, ' ')}`;

/** What must be found: every shown document that holds each word, and each wording as it stands. */
function expected(
  documents: readonly Made[],
  asked: readonly string[],
  phrase: string | null,
  unit: string | null,
): Made[] {
  const needed = asked.flatMap(queryWords);
  return documents.filter((document) => {
    const held = new Set(words(textOf(document)));
    const stands =
      phrase === null || fold(`${document.title} ${document.body.replace(/<[^>]*>/g, '')}`).includes(fold(phrase));
    return (
      document.fate === 'shown' &&
      (unit === null || document.unit === unit) &&
      stands &&
      needed.every((w) => held.has(w))
    );
  });
}

const asking = fc.record({
  words: fc.uniqueArray(fc.constantFrom(...VOCABULARY), { minLength: 1, maxLength: 3 }),
  phrase: fc.option(
    fc.tuple(fc.constantFrom(...VOCABULARY), fc.constantFrom(...VOCABULARY)).map((two) => two.join('，')),
  ),
  unit: fc.option(fc.constantFrom(...UNITS)),
  sort: fc.constantFrom<'relevance' | 'date'>('relevance', 'date'),
  rankable: fc.constantFrom(1_000, 3),
});

describe('the search', () => {
  it('finds what reading every text finds, and nothing that is withdrawn or over', async () => {
    let round = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(made, { minLength: 5, maxLength: 30 }),
        fc.array(asking, { minLength: 6, maxLength: 6 }),
        async (given, asked) => {
          const documents = [...new Map(given.map((document) => [document.id, document])).values()];
          round += 1;
          const siteId = `site${round}`;
          await publish(owner, siteId, documents);
          for (const { words: some, phrase, unit, sort, rankable } of asked) {
            const all = expected(documents, phrase === null ? some : [...some, phrase], phrase, unit);
            const question: Question = {
              siteId,
              text: [...some, ...(phrase === null ? [] : [`"${phrase}"`])].join(' '),
              filters: { ...NO_FILTERS, unit },
              sort,
              page: 1,
              correct: false,
            };
            const { slugs, answer } = await leaf(question, rankable);
            const hidden = new Set(documents.filter(({ fate }) => fate !== 'shown').map(({ id }) => id));
            expect(slugs.filter((slug) => hidden.has(slug))).toEqual([]);
            expect(new Set(slugs).size).toBe(slugs.length);
            const wanted = all.map(({ id }) => id);
            if (answer.matched === 'most') expect(wanted).toEqual([]);
            else if (answer.matched === 'few')
              expect(slugs.slice(0, wanted.length).toSorted()).toEqual(wanted.toSorted());
            else {
              expect(slugs.toSorted()).toEqual(wanted.toSorted());
              if (answer.total.exact) expect(answer.total.count).toBe(wanted.length);
              const days = answer.hits.map((hit) => hit.releasedAt.toString());
              if (sort === 'date') expect(days).toEqual(days.toSorted().reverse());
            }
          }
        },
      ),
      { numRuns: 12 },
    );
  }, 180_000);

  it('forgets the terms of a title with its last document', async () => {
    const document: Made = {
      id: crypto.randomUUID(),
      title: '螺旋桨检修',
      summary: null,
      body: '<p>水库</p>',
      unit: 'one',
      released: NOW.toString(),
      fate: 'shown',
    };
    const termsOf = async () =>
      (await sql<{ term: string }>`select term from published.terms where site_id = 'forget'`.execute(owner)).rows
        .length;
    await publish(owner, 'forget', [document, { ...document, id: crypto.randomUUID() }]);
    expect(await termsOf()).toBeGreaterThan(0);
    await sql`delete from published.words where site_id = 'forget' and document_id = ${document.id}`.execute(owner);
    expect(await termsOf()).toBeGreaterThan(0);
    await sql`delete from published.words where site_id = 'forget'`.execute(owner);
    expect(await termsOf()).toBe(0);
  });

  it('lets nobody index what is not public, or words of another record', async () => {
    const document: Made = {
      id: crypto.randomUUID(),
      title: '仓库',
      summary: null,
      body: '<p>水库</p>',
      unit: 'one',
      released: NOW.toString(),
      fate: 'withdrawn',
    };
    await publish(owner, 'strict', [document, { ...document, id: crypto.randomUUID(), fate: 'shown' }]);
    const index = async (id: string, digest: string) =>
      (
        await sql<{ done: boolean }>`select office.index_document('strict', ${id}, ${digest},
        ${JSON.stringify(indexEntry({ ...document, number: null }))}::jsonb) as done`.execute(owner)
      ).rows[0]?.done;
    expect(await index(document.id, 'd')).toBe(false);
    expect(await index(crypto.randomUUID(), 'd')).toBe(false);
    const { rows } = await sql<{
      id: string;
    }>`select document_id as id from published.words where site_id = 'strict'`.execute(owner);
    expect(await index(rows[0]?.id ?? '', 'another')).toBe(false);
    expect(await index(rows[0]?.id ?? '', 'd')).toBe(true);
  });
});
