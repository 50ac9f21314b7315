/** The search over the demonstration county as it is released: every title is found, however it is written. */
import fc from 'fast-check';
import { sql } from 'kysely';
import { Converter } from 'opencc-js/cn2t';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, type DB } from '../../src/db/connect.ts';
import { type Filters, NO_FILTERS } from '../../src/search/filters.ts';
import { type Answer, publishedSearch, type Question } from '../../src/search/search.ts';
import { type DemoDatabase, demoDatabase } from '../support/demo.ts';

let database: DemoDatabase;
let published: DB;
let documents: { siteId: string; slug: string; title: string; number: string | null; unit: string }[];

beforeAll(async () => {
  database = await demoDatabase();
  published = connect(database.urls.public);
  documents = await published
    .selectFrom('published.documents')
    .select(['site_id as siteId', 'slug', 'title', 'number', 'unit_code as unit'])
    .where('withdrawn_at', 'is', null)
    .execute();
}, 400_000);

afterAll(async () => {
  await published.destroy();
  await database.drop();
});

/** `rankable`: from how many documents on words are too common to rank. */
function ask(text: string, more: Partial<Question> = {}, rankable?: number): Promise<Answer> {
  const question: Question = {
    siteId: 'shifan',
    text,
    filters: NO_FILTERS,
    sort: 'relevance',
    page: 1,
    ...more,
  };
  return publishedSearch(published, () => Temporal.Now.instant(), rankable).search(question);
}

/** The documents that a query made of each does not put where `isRight` wants it. */
async function misses(
  queryOf: (document: (typeof documents)[number]) => string,
  isRight: (place: number) => boolean,
  rankable?: number,
): Promise<string[]> {
  const wrong: string[] = [];
  for (const document of documents) {
    const answer = await ask(queryOf(document), { siteId: document.siteId }, rankable);
    const place = answer.hits.findIndex((hit) => hit.slug === document.slug);
    if (!isRight(place)) wrong.push(`${place} ${document.title} ← ${queryOf(document)}`);
  }
  return wrong;
}

const first = (place: number) => place === 0;
const onPageOne = (place: number) => place >= 0;

describe('a title', () => {
  it('is first when it is searched for', async () => {
    expect(documents.length).toBeGreaterThanOrEqual(299);
    expect(await misses((d) => d.title, first)).toEqual([]);
  }, 120_000);

  it('is first when it is typed in Traditional characters', async () => {
    const traditional = Converter({ from: 'cn', to: 't' });
    expect(await misses((d) => traditional(d.title), first)).toEqual([]);
  }, 120_000);

  it('is first even where its words are too common to rank', async () => {
    expect(await misses((d) => d.title, first, 2)).toEqual([]);
  }, 120_000);

  it('is on page one for its middle, wherever that cuts a word', async () => {
    // the middle of a short title (示范县) is no description of it
    const middle = ({ title }: { title: string }) => (title.length < 12 ? title : title.slice(title.length * 0.1, -2));
    expect(await misses(middle, onPageOne)).toEqual([]);
  }, 120_000);
});

describe('a document number', () => {
  it('finds its document first, in any brackets', async () => {
    const numbered = documents.filter((d) => d.number);
    expect(numbered.length).toBeGreaterThan(30);
    for (const { siteId, slug, number } of numbered) {
      const plain = number ?? '';
      for (const typed of [plain, plain.replace('〔', '[').replace('〕', ']'), plain.replace(/〔(.*)〕/, '（$1）第')])
        expect((await ask(typed, { siteId })).hits[0]?.slug, typed).toBe(slug);
    }
  }, 120_000);
});

describe('filters', () => {
  const counted: readonly [Partial<Filters>, string][] = [
    [{ unit: 'mzj' }, `unit_code = 'mzj'`],
    [{ kind: 'normative' }, `kind = 'normative'`],
    [{ year: 2025 }, `extract(year from released_at at time zone 'Asia/Shanghai') = 2025`],
    [{ validity: 'expired' }, `expires_on < current_date and (repealed_on is null or repealed_on > current_date)`],
    [
      { column: 'policies' },
      `id in (select document_id from published.document_columns where site_id = 'shifan'
        and column_code in ('policies', 'normative', 'policy', 'interpretation'))`,
    ],
    [
      { unit: 'mzj', year: 2025 },
      `unit_code = 'mzj' and released_at between '2024-12-31T16:00Z' and '2025-12-31T16:00Z'`,
    ],
  ];

  it.each(counted)('%j keep exactly what they name', async (filters, condition) => {
    const { rows } = await sql<{ slug: string }>`select slug from published.documents
      where site_id = 'shifan' and withdrawn_at is null and ${sql.raw(condition)}`.execute(published);
    expect(rows.length).toBeGreaterThan(0);
    const slugs: string[] = [];
    let answer: Answer;
    do {
      answer = await ask('', { filters: { ...NO_FILTERS, ...filters }, page: Math.floor(slugs.length / 15) + 1 });
      slugs.push(...answer.hits.map((hit) => hit.slug));
    } while (answer.page < answer.pages);
    expect(slugs.toSorted()).toEqual(rows.map((row) => row.slug).toSorted());
    // beyond what is ranked a count is not promised to be exact, though it is here
    expect(answer.total).toEqual({ count: rows.length, exact: rows.length <= 75 });
  });

  it('narrow the words too, and the facets say by how much', async () => {
    const all = await ask('补贴');
    const unit = all.facets.find((row) => row.facet === 'unit');
    const narrowed = await ask('补贴', { filters: { ...NO_FILTERS, unit: unit?.value ?? '' } });
    expect(narrowed.total.count).toBe(unit?.count);
    expect(narrowed.total.count).toBeLessThan(all.total.count);
  });

  it('that leave nothing say how much there is without them', async () => {
    const answer = await ask('高山茶', { filters: { ...NO_FILTERS, year: 1999 } });
    expect([answer.total.count, (answer.withoutFilters?.count ?? 0) > 0]).toEqual([0, true]);
  });
});

describe('the order and the pages', () => {
  it('show each hit once, by relevance and by date, whether counted or estimated', async () => {
    for (const rankable of [1_000, 20])
      for (const sort of ['relevance', 'date'] as const) {
        const whole = (await ask('示范县', {}, 1_000)).total.count;
        const seen: string[] = [];
        const days: string[] = [];
        let answer = await ask('示范县', { sort }, rankable);
        for (let page = 1; answer.hits.length > 0 && page <= 40; page++) {
          answer = await ask('示范县', { sort, page }, rankable);
          if (answer.page < page) break;
          seen.push(...answer.hits.map((hit) => hit.slug));
          days.push(...answer.hits.map((hit) => hit.releasedAt.toString()));
        }
        expect(new Set(seen).size).toBe(seen.length);
        if (answer.total.exact) expect(seen).toHaveLength(whole);
        if (sort === 'date') expect(days).toEqual(days.toSorted().reverse());
        expect(answer.total.exact).toBe(rankable === 1_000);
      }
  }, 60_000);

  it('keep a page beyond the last on the last', async () => {
    const answer = await ask('高山茶', { page: 9_999 });
    expect(answer.page).toBe(answer.pages);
    expect(answer.hits.length).toBeGreaterThan(0);
  });
});

describe('a query that no document answers whole', () => {
  it('finds what holds most of its words, and names those that occur nowhere', async () => {
    for (const { title, slug, siteId } of documents.filter((_, i) => i % 20 === 0)) {
      const answer = await ask(`${title} qwertz`, { siteId });
      expect([answer.matched, answer.unknown]).toEqual(['most', ['qwertz']]);
      expect(answer.hits[0]?.slug, title).toBe(slug);
    }
  });

  it('finds wordings in quotation marks as they stand, or else says that it took the words', async () => {
    const exact = await ask('"依申请公开"');
    expect([exact.matched, exact.hits.length > 0]).toEqual(['all', true]);
    const loose = await ask('"公开依申请"');
    expect(loose.matched).toBe('most');
    expect((await ask('"依申请公开" "100%_\\"')).matched).toBe('most');
  });

  it('is never too strange to be answered', async () => {
    const pieces = fc.constantFrom(
      '公开',
      '補貼',
      '"',
      '“',
      '”',
      "'",
      '\\',
      '〔2025〕',
      '12号',
      '%',
      ' ',
      ':*',
      '&',
      '\0',
      '\ud800',
    );
    const query = fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(query, async (parts) => {
        const answer = await ask(parts.join(''));
        expect(answer.hits.length).toBeLessThanOrEqual(15);
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  it('finds nothing for what occurs nowhere', async () => {
    const answer = await ask('螺旋桨 zzzzzz');
    expect([answer.hits, answer.total, answer.facets]).toEqual([[], { count: 0, exact: true }, []]);
  });
});

describe('two sites', () => {
  it('never answer for each other', async () => {
    const slugs = new Set(documents.filter((d) => d.siteId === 'qingxi').map((d) => d.slug));
    expect(slugs.size).toBeGreaterThan(3);
    for (const { title, siteId } of documents.filter((d) => d.siteId === 'qingxi')) {
      const other = await ask(title);
      expect(other.hits.filter((hit) => slugs.has(hit.slug))).toEqual([]);
      expect(other.facets.some((row) => row.value.startsWith('qx-'))).toBe(false);
      expect((await ask(title, { siteId })).hits.every((hit) => slugs.has(hit.slug))).toBe(true);
    }
  }, 60_000);
});
