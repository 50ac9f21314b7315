/** Numbers of requests and their letters follow the pattern that the site decided, in the office and on the web. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nextLetterHead, unitOf } from '../../src/requests/actions.ts';
import { findOwnCase } from '../../src/requests/own-case.ts';
import { changeSite } from '../../src/units/site-actions.ts';
import { day, openRequests, type RequestsBench } from './bench.ts';

let bench: RequestsBench;
beforeAll(async () => {
  bench = await openRequests();
  const settings = {
    receiptNumber: '依申请〔{year}〕{unit}-{serial:6}号',
    letterNumber: '{short}告〔{year}〕{serial:3}号',
  };
  await bench.at(bench.system('east'), (desk) => changeSite(desk, { settings }));
}, 60_000);
afterAll(() => bench.close());

test('a request registered in the office and one lodged on the web share the series', async () => {
  const year = Temporal.Now.plainDateISO('Asia/Shanghai').year;
  const registered = await bench.register(bench.someone('east'), {}, `${year}-01-05`);
  expect(registered.number).toBe(`依申请〔${year}〕GOV-000001号`);
  const lodged = await bench.lodge('east');
  expect(lodged.number).toBe(`依申请〔${year}〕GOV-000002号`);
  const own = await findOwnCase(bench, { siteId: 'east', number: lodged.number.toLowerCase(), code: lodged.code });
  expect(own?.state.number).toBe(lodged.number);
});

test('another site keeps the usual pattern', async () => {
  const { number } = await bench.register(bench.someone('west'), {}, '2026-03-03');
  expect(number).toBe('GOV-2026-0001');
});

test('a letter has the number of its own pattern', async () => {
  const head = await bench.at(bench.someone('east'), async (desk) =>
    nextLetterHead(desk, { unit: await unitOf(desk, bench.unit('east')), on: day('2026-03-03') }),
  );
  expect(head).toMatchObject({ number: '县政府告〔2026〕001号' });
});
