/** After a start the files that the search reads are read once, in the background. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, type DB } from '../../src/db/connect.ts';
import { NO_FILTERS } from '../../src/search/filters.ts';
import { rehearse } from '../../src/search/rehearsal.ts';
import { AT_ONCE } from '../../src/search/scope.ts';
import { publishedSearch } from '../../src/search/search.ts';
import { warmSearch } from '../../src/search/warm.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { NOW, publish } from './publishing.ts';

let database: TestDatabase;
let owner: DB;
let published: DB;
let folder: string;

beforeAll(async () => {
  database = await freshDatabase();
  owner = connect(database.urls.owner);
  published = connect(database.urls.public);
  const admin = connect(database.adminUrl);
  const { rows } = await sql<{ data_directory: string }>`show data_directory`.execute(admin);
  folder = rows[0]?.data_directory ?? '';
  const document = { id: crypto.randomUUID(), title: '水库', summary: null, body: '<p>渠道</p>', unit: 'one' };
  await publish(owner, 'warm', [{ ...document, released: NOW.toString(), fate: 'shown' }]);
  await sql`checkpoint`.execute(admin);
  await admin.destroy();
}, 60_000);
afterAll(async () => {
  await Promise.all([owner.destroy(), published.destroy()]);
  await database.drop();
});

describe('warming the search', () => {
  it('reads words, heads, terms and documents with their indexes', async () => {
    const { rows } = await sql<{ bytes: number }>`select sum(pg_total_relation_size(t::regclass)
        - pg_relation_size(t::regclass, 'fsm') - pg_relation_size(t::regclass, 'vm'))::bigint as bytes
      from unnest(array['published.words', 'published.heads', 'published.terms', 'published.documents',
        'published.document_columns']) t`.execute(published);
    const { bytes } = await warmSearch(published, folder, new AbortController().signal);
    expect(bytes).toBeGreaterThan(100_000);
    expect(bytes).toBeLessThanOrEqual(rows[0]?.bytes ?? 0);
  });

  it('opens the connections of searches and plans what they ask for, whatever the site holds', async () => {
    await rehearse(published, NOW);
    const { rows } = await sql<{ open: number }>`select count(*)::int as open from pg_stat_activity
      where datname = current_database() and application_name = 'gongkai search'`.execute(published);
    expect(rows[0]?.open).toBe(AT_ONCE);
    const found = await publishedSearch(published, () => NOW).search({
      siteId: 'warm',
      text: '水库',
      filters: NO_FILTERS,
      sort: 'relevance',
      page: 1,
    });
    expect(found.total).toEqual({ count: 1, exact: true });
  });

  it('ends when it is told to', async () => {
    expect((await warmSearch(published, folder, AbortSignal.abort())).bytes).toBe(0);
  });
});
