/** The real texts go the whole way: imported, reviewed, approved, released, and found by their words. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_COLUMNS } from '../../src/catalogue/default-columns.ts';
import { dateOf } from '../../src/db/acts.ts';
import {
  approveDocument,
  clearDocument,
  draftDocument,
  editDocument,
  openDocument,
  releaseDocument,
  submitDocument,
} from '../../src/documents/actions.ts';
import { lookAt } from '../../src/documents/checks/look.ts';
import { blocking, keyOf } from '../../src/documents/checks/standing.ts';
import { readFile } from '../../src/documents/import/read-file.ts';
import { draftContent } from '../../src/documents/import-draft.ts';
import { NO_FILTERS } from '../../src/search/filters.ts';
import { type Hit, publishedSearch } from '../../src/search/search.ts';
import { type County, NOW, openCounty, REVIEW } from '../documents/county.ts';

const folder = resolve(import.meta.dirname, '../../../shared/seeds');
const names = existsSync(folder) ? readdirSync(folder).sort() : [];

describe.skipIf(names.length === 0)('the real texts, released', () => {
  let county: County;
  const titles: string[] = [];

  beforeAll(async () => {
    county = await openCounty();
    const columns = new Set(DEFAULT_COLUMNS.map((column) => column.code));
    for (const name of names) {
      const bytes = readFileSync(join(folder, name));
      const imported = await readFile(name, bytes);
      const content = { ...draftContent(imported, columns), kind: 'document' as const };
      titles.push(content.title);
      const id = await county.as('drafter', (desk) => draftDocument(desk, county.unit, content, { name, bytes }));
      const decided = {
        columns: ['policy'],
        signedOn: '2026-02-20',
        attribute: 'proactive' as const,
        attributeGround: '条例第四十九条、第五十条',
      };
      await county.as('drafter', (desk) => editDocument(desk, id, decided));
      await county.as('drafter', (desk) => submitDocument(desk, id));
      await county.as('reviewer', async (desk) => {
        const { state } = await openDocument(desk, id);
        const looked = await lookAt(desk.tx, desk.actor.siteId, state, dateOf(desk.now));
        const reasons = Object.fromEntries(blocking(looked).map((found) => [keyOf(found), '以原文发布，供检索测试。']));
        await clearDocument(desk, id, { ...REVIEW, reasons });
      });
      await county.as('approver', (desk) => approveDocument(desk, id));
      await county.as('drafter', (desk) => releaseDocument(desk, id));
    }
  }, 60_000);
  afterAll(() => county.close());

  const search = (text: string) =>
    publishedSearch(county.published, () => NOW).search({
      siteId: county.east.siteId,
      text,
      filters: NO_FILTERS,
      sort: 'relevance',
      page: 1,
    });

  const plain = (hit: Hit | undefined) => hit?.title.map((piece) => piece.text).join('');

  it('are found by the words 依申请公开 平均答复工作日', async () => {
    const { hits, matched } = await search('依申请公开 平均答复工作日');
    // some hold all words; others that hold most of them may follow
    expect(['all', 'few']).toContain(matched);
    expect(plain(hits[0])).toBe(titles[4]);
  });

  it('are each found first by their own title', async () => {
    expect(titles).toHaveLength(5);
    for (const title of titles) expect(plain((await search(title)).hits[0])).toBe(title);
  });
});
