/** What residents would ask of the demonstration county, judged by reading its documents before the search was tuned. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Figure, figuresOf, isHeldOut, mean, ndcg, readJudged, readSources } from '../../bench/judged-figures.ts';
import { connect, type DB } from '../../src/db/connect.ts';
import { NO_FILTERS } from '../../src/search/filters.ts';
import { publishedSearch } from '../../src/search/search.ts';
import { type DemoDatabase, demoDatabase } from '../support/demo.ts';

let database: DemoDatabase;
let published: DB;
let figures: Figure[];

beforeAll(async () => {
  database = await demoDatabase();
  published = connect(database.urls.public);
  const search = publishedSearch(published, () => Temporal.Instant.from('2026-12-01T00:00:00Z'));
  figures = await figuresOf(readJudged(), async (text, siteId) => {
    const { hits } = await search.search({ siteId, text, filters: NO_FILTERS, sort: 'relevance', page: 1 });
    return hits.map((hit) => hit.title.map((piece) => piece.text).join(''));
  });
}, 400_000);

afterAll(async () => {
  await published.destroy();
  await database.drop();
});

describe('the judged queries', () => {
  it('are 120 of eight kinds, and about half were held out', () => {
    const judged = readJudged();
    expect(judged).toHaveLength(120);
    expect(new Set(judged.map(({ kind }) => kind)).size).toBe(8);
    expect(new Set(judged.map(({ query }) => query)).size).toBe(120);
    expect(Math.abs(60 - judged.filter(({ query }) => isHeldOut(query)).length)).toBeLessThan(10);
  });

  it('name only documents that there are', () => {
    const known = new Set(readSources().map(({ number }) => number));
    for (const { query, relevant } of readJudged())
      for (const number of Object.keys(relevant)) expect(known.has(number), `${query} ${number}`).toBe(true);
  });

  it('are answered with nDCG@10 of at least 0.80, the held-out half too', () => {
    expect(mean(figures)).toBeGreaterThanOrEqual(0.8);
    expect(mean(figures.filter((figure) => figure.isHeldOut))).toBeGreaterThanOrEqual(0.8);
  });

  it('are answered in every kind', () => {
    for (const kind of new Set(figures.map((figure) => figure.kind)))
      expect(mean(figures.filter((figure) => figure.kind === kind)), kind).toBeGreaterThanOrEqual(0.7);
  });
});

describe('nDCG', () => {
  it('is 1 for the ideal order, less for another, 0 for nothing', () => {
    const relevant = { a: 3, b: 1 };
    expect(ndcg(['a', 'b'], relevant)).toBe(1);
    expect(ndcg(['-', 'a', 'b'], relevant)).toBeLessThan(1);
    expect(ndcg([], relevant)).toBe(0);
    expect(ndcg(['a'], {})).toBe(0);
  });
});
