/** What is kept of the clocks and the boards that read it. */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../src/db/acts.ts';
import { withdrawRequest } from '../../src/requests/actions-receive.ts';
import { askClarification } from '../../src/requests/actions-wait.ts';
import { boardPage, type Cursor, countOpen, PAGE } from '../../src/requests/board/board-store.ts';
import { checkDues, duesCheck, forgetDues } from '../../src/requests/board/dues-check.ts';
import { freshenOpen, freshenSome } from '../../src/requests/board/dues-fresh.ts';
import { OPEN_STAGES, STAGES } from '../../src/requests/state.ts';
import { caseTimings } from '../../src/requests/timing.ts';
import { siteSettings } from '../../src/units/read.ts';
import { changeSite } from '../../src/units/site-actions.ts';
import { day, morning, openRequests, type RequestsBench } from './bench.ts';

let bench: RequestsBench;
let clerk: Actor;
let waiting = '';

beforeAll(async () => {
  bench = await openRequests();
  clerk = bench.someone('east');
  for (const on of ['2026-03-02', '2026-03-03', '2026-03-04']) await bench.register(clerk, {}, on);
  const asked = await bench.register(
    clerk,
    { unitId: bench.unit('east', 'town-a'), channel: 'post-signed' },
    '2026-03-04',
  );
  waiting = asked.id;
  await bench.on('2026-03-05', clerk, (desk) =>
    askClarification(desk, waiting, { items: ['年份'], replyBy: day('2026-03-20') }),
  );
  const gone = await bench.register(clerk, {}, '2026-03-05');
  await bench.on('2026-03-09', clerk, (desk) => withdrawRequest(desk, gone.id, '不需要了'));
  await bench.register(bench.someone('west'), {}, '2026-03-02');
}, 120_000);
afterAll(() => bench.close());

const sourceOn = async (today: string) => ({
  db: bench.office,
  keys: bench.keys,
  settings: await siteSettings(bench.office, 'east'),
  today: day(today),
});

async function countsOn(today: string, reach: 'all' | string[] = 'all') {
  const source = await sourceOn(today);
  await freshenOpen(source, 'east');
  const counts = await countOpen(source, 'east', { reach });
  return counts.map(({ urgency, waitsFor, count }) => `${urgency} ${waitsFor} ${count}`).sort();
}

test('is kept with every act, and is what the acts give', async () => {
  expect(await checkDues(bench.owner)).toMatchObject({ compared: 6, wrong: [], stale: 0 });
  const { rows } = await sql<{ phase: string }>`select phase from office.request_dues where site_id = 'east'
    order by phase`.execute(bench.owner);
  expect(rows.map(({ phase }) => phase)).toEqual(['running', 'running', 'running', 'waiting', 'withdrawn']);
});

test('counts what is due by the day on which somebody looks, each site its own', async () => {
  expect(await countsOn('2026-03-10')).toEqual(['later office 3', 'waiting clarification 1']);
  // 30 and 31 March and 1 April are the last days; time alone has made the silent applicant urgent
  expect(await countsOn('2026-03-31')).toEqual(['overdue clarification 1', 'overdue office 1', 'week office 2']);
  expect(await countsOn('2026-03-31', [bench.unit('east', 'town-a')])).toEqual(['overdue clarification 1']);
});

test('a wrong row is found, by name, and folded again after it was forgotten', async () => {
  await sql`update office.request_dues set due_on = due_on + 1, urgent_on = urgent_on + 1
    where request_id = (select id from office.requests where site_id = 'east' and lodged_on = '2026-03-02')`.execute(
    bench.owner,
  );
  const { wrong } = await checkDues(bench.owner);
  expect(wrong).toHaveLength(1);
  const [finding] = await duesCheck.run(bench.office, morning('2026-03-31'));
  expect([finding?.state, finding?.what.en.includes(wrong[0] ?? '?')]).toEqual(['fault', true]);
  expect(await forgetDues(bench.owner)).toBe(6);
  expect(await checkDues(bench.owner)).toEqual({ compared: 0, wrong: [], stale: 6 });
  expect(await countsOn('2026-03-31')).toEqual(['overdue clarification 1', 'overdue office 1', 'week office 2']);
  // ended cases are folded by the sweep
  expect(await freshenSome(await sourceOn('2026-03-31'), 'east', 50)).toBe(1);
  expect(await checkDues(bench.owner)).toMatchObject({ compared: 5, wrong: [], stale: 1 });
});

test('a row of other rules is never read: what the site decides counts at once', async () => {
  await bench.at(bench.system('east'), (desk) =>
    changeSite(desk, { settings: { law: { countingStart: 'same-day' } } }),
  );
  expect((await checkDues(bench.owner)).stale).toBeGreaterThanOrEqual(5);
  // every last day lies one working day earlier
  expect(await countsOn('2026-03-31')).toEqual(['overdue clarification 1', 'overdue office 2', 'week office 1']);
  const window = { from: '2026-01-01', to: '2026-12-31', unitIds: null };
  const timings = await caseTimings(await sourceOn('2026-03-31'), 'east', window);
  expect(timings.map(({ dueOn, ended }) => [dueOn, ended])).toEqual(
    expect.arrayContaining([
      ['2026-03-27', null],
      [null, null],
    ]),
  );
  await bench.at(bench.system('east'), (desk) => changeSite(desk, { settings: { law: {} } }));
});

test('turns page by page through everything once, in order, whatever comes in meanwhile', async () => {
  await sql`insert into office.requests select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(),
      'number', 'MORE-' || i, 'lodged_on', r.lodged_on + i % 7))).*
    from office.requests r, generate_series(1, 120) i where r.site_id = 'west'`.execute(bench.owner);
  const source = { ...(await sourceOn('2026-03-31')), settings: await siteSettings(bench.office, 'west') };
  await freshenOpen(source, 'west');
  for (const order of ['open', 'all'] as const) {
    const stages = order === 'open' ? OPEN_STAGES : STAGES;
    const seen: string[] = [];
    let after: Cursor | null = null;
    do {
      const page: Awaited<ReturnType<typeof boardPage>> = await boardPage(
        source,
        'west',
        { reach: 'all', order, stages },
        after,
      );
      expect(page.cases.length).toBeLessThanOrEqual(PAGE);
      seen.push(...page.cases.map(({ number }) => number));
      after = page.next;
    } while (after);
    expect([order, seen.length, new Set(seen).size]).toEqual([order, 121, 121]);
  }
});

test('my cases are those on which I have worked; a number and whom one waits for narrow the list', async () => {
  const other = bench.someone('east');
  const source = await sourceOn('2026-03-10');
  await freshenOpen(source, 'east');
  const numbers = async (filter: Partial<Parameters<typeof boardPage>[2]>) =>
    (await boardPage(source, 'east', { reach: 'all', order: 'open', stages: OPEN_STAGES, ...filter }, null)).cases.map(
      ({ number }) => number,
    );
  expect(await numbers({ personId: other.personId ?? '' })).toEqual([]);
  expect(await numbers({ personId: clerk.personId ?? '' })).toHaveLength(4);
  expect(await numbers({ waitsFor: 'clarification' })).toEqual(['TOWN-A-2026-0001']);
  expect(await numbers({ number: '2026-0002' })).toEqual(['GOV-2026-0002']);
  expect(await numbers({ reach: [] })).toEqual([]);
});
