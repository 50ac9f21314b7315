/** Addresses of the public's pages and interface that nobody links to: refused or empty, never a fault. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeCursor } from '../../src/api/cursor.ts';
import { createProgram, type Program } from '../../src/app.ts';
import { releaseDocument } from '../../src/documents/actions.ts';
import { type County, openCounty } from '../documents/county.ts';

let county: County;
let program: Program;
const faults: unknown[] = [];
beforeAll(async () => {
  county = await openCounty();
  program = createProgram({
    urls: county.database.urls,
    keysFolder: county.keysFolder,
    now: () => Temporal.Now.instant(),
    report: (error) => faults.push(error),
  });
  const id = await county.approved({});
  await county.as('drafter', (desk) => releaseDocument(desk, id));
}, 60_000);
afterAll(async () => {
  await program.close();
  await county.close();
});

const ID = '0197a1b2-0000-7000-8000-000000000001';
const q = encodeURIComponent;
const cursors = (...keys: (string | number)[][]) => keys.map((key) => writeCursor(key));
const MANY = '补贴'.repeat(140);

const ADDRESSES = [
  ...['0000-01-01', '0001-01-01', '9999-12-31', '2026-02-30'].flatMap((day) => [
    `/api/v1/documents?from=${day}`,
    `/api/v1/documents?to=${day}`,
    `/documents?from=${day}&to=${day}`,
    `/search?q=a&from=${day}&year=${day}`,
  ]),
  ...cursors(
    ['+275760-09-13T00:00:00Z', ID],
    ['-271821-04-20T00:00:00Z', ID],
    ['2026-01-01T00:00:00+08:00[Asia/Shanghai]', ID],
    ['2026-01-01T00:00:00.123456789Z', ID],
    ["2026-01-01T00:00:00Z' or 1=1 --", ID],
    ['2026-01-01T00:00:00Z', "' or 1=1 --"],
  ).map((cursor) => `/api/v1/documents?cursor=${cursor}`),
  ...cursors([Number.MAX_SAFE_INTEGER], [2 ** 31], [2 ** 53 - 1], [-1], [1.5]).map(
    (cursor) => `/api/v1/changes?cursor=${cursor}`,
  ),
  ...cursors([1000], [1001], [0]).map((cursor) => `/api/v1/search?q=a&cursor=${cursor}`),
  ...['%00', 'a%00b', '%ED%A0%80', '%FF', '..%2F..%2Fetc', "'--", q('〔'.repeat(5000))].flatMap((odd) => [
    `/api/v1/documents/${odd}`,
    `/api/v1/documents?unit=${odd}`,
    `/api/v1/search?q=${odd}`,
    `/documents/${odd}`,
    `/files/${odd}/0/a`,
    `/units/${odd}`,
    `/columns/${odd}`,
    `/search?q=${odd}`,
    `/search?q=a&unit=${odd}&column=${odd}&kind=${odd}&year=${odd}&page=${odd}`,
    `/search/suggest?q=${odd}`,
    `/ask-whom?q=${odd}`,
    `/statistics?year=${odd}`,
    `/reports/${odd}`,
    `/requests/status?number=${odd}`,
    `/opinion/${odd}`,
    `/opinion/${odd}/answer`,
  ]),
  ...[MANY, '"'.repeat(300), '“'.repeat(300), '〔2026〕'.repeat(60), '('.repeat(300), `${'a'.repeat(299)}!`].flatMap(
    (long) => [
      `/api/v1/search?q=${q(long.slice(0, 300))}`,
      `/search?q=${q(long)}`,
      `/ask-whom?q=${q(long)}`,
      `/search/suggest?q=${q(long)}`,
    ],
  ),
  ...['1e9', '-1', 'NaN', '9007199254740993', '1.5'].flatMap((n) => [
    `/api/v1/documents?limit=${n}`,
    `/search?q=a&page=${n}`,
    `/documents?page=${n}`,
    `/columns/x?page=${n}`,
    `/statistics?year=${n}`,
  ]),
];

it('none is a fault, and none keeps the server busy', async () => {
  for (const address of ADDRESSES) {
    const begun = performance.now();
    const answer = await program.app.request(`http://east.test${address}`, { headers: { host: 'east.test' } });
    await answer.arrayBuffer();
    expect(answer.status, address).toBeLessThan(500);
    expect(performance.now() - begun, address).toBeLessThan(10_000);
  }
  expect(faults).toEqual([]);
}, 120_000);
