/** However many names are made up at the sign-in, the counts stay few. */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { beginAttempt, blockOf } from './attempts.ts';
import { failedBlocks } from './failures.ts';
import { type Office, openOffice } from './office.fixture.ts';
import { DEFAULT_POLICY } from './policy.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

it.each([
  ['203.0.113.77', '203.0.113.0/24'],
  ['::ffff:203.0.113.77', '203.0.113.0/24'],
  ['2001:db8:a:b:c::1', '2001:db8:a::/48'],
  ['2001:0db8:000a:1:2:3:4:5', '2001:db8:a::/48'],
  ['2001:db8::1', '2001:db8:0::/48'],
  ['::1', '0:0:0::/48'],
  ['', '*'],
  ['no address', '*'],
])('the block of %s is %s', (peer, block) => {
  expect(blockOf(peer)).toBe(block);
});

const names = async (siteId: string) => {
  const { rows } = await sql<{ n: number }>`select count(*) as n from auth.attempts where site_id = ${siteId}`.execute(
    office.deps.office,
  );
  return Number(rows[0]?.n);
};
const attempt = (name: string, peer: string, siteId = 'east') =>
  beginAttempt(office.deps, `${siteId}/${name}`, DEFAULT_POLICY, siteId, peer);

it('a flood of names pushes the oldest out and is counted by where it came from; a name tried again keeps its count', async () => {
  await sql`insert into auth.attempts (name_digest, failures, last_at, site_id)
    select 'made-up-' || i, 1, ${office.deps.now()}::timestamptz - make_interval(secs => 5000 - i), 'east'
    from generate_series(1, 2001) i`.execute(office.deps.office);
  await attempt('one', '203.0.113.1');
  await attempt('two', '203.0.113.2');
  await attempt('three', '198.51.100.9');
  expect((await attempt('one', '203.0.113.1')).failures).toBe(2);
  expect(await names('east')).toBe(2001);
  const today = office.deps.now().toZonedDateTimeISO('Asia/Shanghai').toPlainDate();
  expect(await failedBlocks(office.deps.office, 'east')).toEqual([
    { day: today, block: '203.0.113.0/24', failures: 2 },
    { day: today, block: '198.51.100.0/24', failures: 1 },
  ]);
  await attempt('one', '203.0.113.1', 'west');
  expect(await failedBlocks(office.deps.office, 'west')).toEqual([]);
});

it('a day counts five hundred blocks apart, and the others together', async () => {
  const today = office.deps.now().toZonedDateTimeISO('Asia/Shanghai').toPlainDate();
  await sql`insert into auth.attempt_blocks (site_id, day, block, failures)
    select 'east', ${today}::date, 'b' || i, 1 from generate_series(1, 498) i`.execute(office.deps.office);
  await attempt('four', '192.0.2.1');
  await attempt('five', '192.0.2.1');
  await attempt('six', '203.0.113.200');
  const blocks = await failedBlocks(office.deps.office, 'east');
  expect(blocks.slice(0, 2)).toMatchObject([
    { block: '203.0.113.0/24', failures: 3 },
    { block: '*', failures: 2 },
  ]);
});
