import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRequests, type RequestsBench } from './bench.ts';

let bench: RequestsBench;
beforeAll(async () => {
  bench = await openRequests();
});
afterAll(() => bench.close());

test('receipt numbers are gap-free per unit and year under 20 concurrent lodgings', async () => {
  const lodged = await Promise.all(Array.from({ length: 20 }, () => bench.lodge('east')));
  const year = Temporal.Now.plainDateISO('Asia/Shanghai').year;
  const expected = Array.from({ length: 20 }, (_, i) => `GOV-${year}-${String(i + 1).padStart(4, '0')}`);
  expect(lodged.map((one) => one.number).sort()).toEqual(expected);
});
