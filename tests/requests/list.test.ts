/** The list of cases where there are more than it shows. */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listCases } from '../../src/requests/board/cases.ts';
import { siteSettings } from '../../src/units/read.ts';
import { day, openRequests, type RequestsBench } from './bench.ts';

let bench: RequestsBench;

beforeAll(async () => {
  bench = await openRequests();
}, 60_000);
afterAll(() => bench.close());

test('what has waited longest is never cut from it, nor does an ended case take its place', async () => {
  const clerk = bench.someone('east');
  const oldest = await bench.register(clerk, {}, '2026-01-05');
  const second = await bench.register(clerk, {}, '2026-01-06');
  const later = await bench.register(clerk, {}, '2026-03-03');
  // as many again of one case, some open and some ended, all lodged after the others
  for (const stage of ['handling', 'closed'])
    await sql`insert into office.requests select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(),
        'number', ${stage} || i, 'query_digest', ${stage} || i, 'stage', ${stage}::text,
        'lodged_on', r.lodged_on + 30))).*
      from office.requests r, generate_series(1, 498) i where r.id = ${later.id}`.execute(bench.owner);
  const source = {
    db: bench.office,
    keys: bench.keys,
    settings: await siteSettings(bench.office, 'east'),
    today: day('2026-06-01'),
  };
  const cases = await listCases(source, 'east', { reach: 'all' });
  expect(cases).toHaveLength(500);
  expect(cases.slice(0, 2).map(({ id }) => id)).toEqual([oldest.id, second.id]);
  expect(cases.filter(({ stage }) => stage === 'closed')).toEqual([]);
  const ended = await listCases(source, 'east', { reach: 'all', stages: ['closed'] });
  expect([ended.length, ended[0]?.number]).toEqual([498, 'closed99']);
});
