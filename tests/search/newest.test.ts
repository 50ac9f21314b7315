/** What many documents hold is met among the newest, without looking at all. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, type DB } from '../../src/db/connect.ts';
import { NO_FILTERS } from '../../src/search/filters.ts';
import { publishedSearch, type Question } from '../../src/search/search.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { type Made, NOW, publish } from './publishing.ts';

const RANKABLE = 3;
const COUNT = 120;
let database: TestDatabase;
let owner: DB;
let published: DB;

/** A document a day, the first the newest: all hold 水库, each tenth 古树, only the oldest 码头 in its title. */
const documents: Made[] = Array.from({ length: COUNT }, (_, i) => ({
  id: crypto.randomUUID(),
  title: i === COUNT - 1 ? '码头，水库' : `渠道，第${i}件`,
  summary: null,
  body: `<p>水库${i % 10 === 0 ? '，古树' : ''}，灌溉茶园苗圃，11月</p>`,
  unit: i % 2 === 0 ? 'one' : 'two',
  released: NOW.subtract({ hours: 24 * i }).toString(),
  fate: i === 1 ? 'withdrawn' : i === 2 ? 'over' : 'shown',
}));
const shown = documents.filter(({ fate }) => fate === 'shown');

beforeAll(async () => {
  database = await freshDatabase();
  owner = connect(database.urls.owner);
  published = connect(database.urls.public);
  await publish(owner, 'many', documents);
}, 60_000);
afterAll(async () => {
  await Promise.all([owner.destroy(), published.destroy()]);
  await database.drop();
});

const ask = (text: string, more: Partial<Question> = {}) =>
  publishedSearch(published, () => NOW, RANKABLE).search({
    siteId: 'many',
    text,
    filters: NO_FILTERS,
    sort: 'date',
    page: 1,
    ...more,
  });
const slugs = (answer: Awaited<ReturnType<typeof ask>>) => answer.hits.map(({ slug }) => slug);

describe('a word that many documents hold', () => {
  it('is shown newest first, without what is withdrawn or over', async () => {
    expect(slugs(await ask('水库'))).toEqual(shown.slice(0, 15).map(({ id }) => id));
  });

  it('goes on where the page before ended', async () => {
    const pages = [await ask('水库'), await ask('水库', { page: 2 }), await ask('水库', { page: 3 })];
    expect(pages.flatMap(slugs)).toEqual(shown.slice(0, 45).map(({ id }) => id));
  });

  it('is counted about right', async () => {
    const { total } = await ask('水库');
    expect(total.exact).toBe(false);
    expect(total.count).toBeGreaterThan(80);
    expect(total.count).toBeLessThan(160);
  });

  it('puts the title that answers first, however old it is', async () => {
    expect(slugs(await ask('码头 水库', { sort: 'relevance' }))[0]).toBe(documents.at(-1)?.id);
  });

  it('is shown of the month that was asked for before others', async () => {
    const days = (await ask('11月 水库', { sort: 'relevance' })).hits.map(({ releasedAt }) => releasedAt.toString());
    expect(new Set(days.map((day) => day.slice(0, 7)))).toEqual(new Set(['2025-11']));
  });

  it('is found within a filter', async () => {
    const filters = { ...NO_FILTERS, unit: 'two' };
    const wanted = shown.filter(({ unit }) => unit === 'two').map(({ id }) => id);
    expect(slugs(await ask('水库', { filters }))).toEqual(wanted.slice(0, 15));
  });
});

describe('what few of the newest documents hold', () => {
  it('is looked for in all', async () => {
    const wanted = shown.filter(({ body }) => body.includes('古树')).map(({ id }) => id);
    const answer = await ask('古树');
    expect(slugs(answer)).toEqual(wanted);
    expect(answer.total.count).toBe(wanted.length);
  });
});

describe('a wording', () => {
  it('is found where it stands, and nowhere else', async () => {
    expect(slugs(await ask('"灌溉茶园苗"'))).toEqual(shown.slice(0, 15).map(({ id }) => id));
    expect((await ask('"茶园灌溉"', { correct: false })).matched).toBe('most');
    expect(slugs(await ask('"码头，水库"'))).toEqual([documents.at(-1)?.id]);
  });
});
