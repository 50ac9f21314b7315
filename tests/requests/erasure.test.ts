/** The end of retention: personal data of closed cases is erased by two persons, and what stays is not personal. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../src/db/acts.ts';
import { load, record } from '../../src/db/acts.ts';
import { confirmErasures, proposeErasures, refuseErasures } from '../../src/requests/actions-erasure.ts';
import { endOf, refuseProposal } from '../../src/requests/erasure-rules.ts';
import { requests } from '../../src/requests/fold.ts';
import { newRemedy } from '../../src/requests/fold-remedies.ts';
import { sweeps } from '../../src/requests/sweeps.ts';
import { changeSite } from '../../src/units/site-actions.ts';
import type { SweepDeps } from '../../src/web/area.ts';
import { day, morning, openRequests, PASSWORD, type RequestsBench } from './bench.ts';

const TODAY = '2036-03-02';
const closed = { stage: 'closed', closedOn: '2026-03-02', remedies: [], number: 'GOV-2026-0001' } as const;

describe('the end of retention', () => {
  const rule = (today: string, years = 10) => ({ today: day(today), years });

  test('is counted from the closing, and only the years must have passed', () => {
    expect(refuseProposal(closed, null, rule('2036-03-01'))?.zh).toContain('保存至2036-03-02');
    expect(refuseProposal(closed, null, rule('2036-03-02'))).toBeNull();
    expect(refuseProposal({ ...closed, closedOn: '2024-02-29' }, null, rule('2025-02-28', 1))).toBeNull();
  });

  test('waits for a suit and is counted from its decision', () => {
    const suit = newRemedy('direct-suit', '2026-05-01');
    expect(endOf({ ...closed, remedies: [suit] })).toBeNull();
    const decided = { ...suit, result: 'upheld', decidedOn: '2027-01-08' } as const;
    expect(endOf({ ...closed, remedies: [decided] })?.toString()).toBe('2027-01-08');
    expect(endOf({ ...closed, stage: 'served', closedOn: null })).toBeNull();
  });
});

let bench: RequestsBench;
let clerk: Actor;
let second: Actor;
let ids: string[];
let numbers: string[];

/** A case that was registered and closed on a day; the acts between are other tests'. */
async function closedCase(site: string, on: string): Promise<{ id: string; number: string }> {
  const actor = bench.someone(site);
  const { id, number } = await bench.register(actor, {}, on);
  await bench.on(on, actor, async (desk) => {
    const loaded = await load(desk, requests, { siteId: site, id });
    await record(desk, requests, loaded, { kind: 'request.closed', happenedOn: day(on) });
  });
  return { id, number };
}

beforeAll(async () => {
  bench = await openRequests(() => morning(TODAY));
  clerk = await bench.staff('east', 'office-one', 'disclosure-office');
  second = await bench.staff('east', 'office-two', 'disclosure-office');
  await bench.staff('east', 'guard', 'security-admin');
  await bench.staff('east', 'town', 'drafter', 'town-a');
  const cases = [
    await closedCase('east', '2025-01-06'),
    await closedCase('east', '2025-01-07'),
    await closedCase('east', '2030-01-07'),
  ];
  await closedCase('west', '2025-01-06');
  ids = cases.map(({ id }) => id);
  numbers = cases.map(({ number }) => number);
}, 60_000);
afterAll(() => bench.close());

const at = <T>(actor: Actor, task: Parameters<RequestsBench['at']>[1]) => bench.at(actor, task) as Promise<T>;
const number = (i: number) => numbers[i] ?? '';
const id = (i: number) => ids[i] ?? '';

async function signedIn(username: string) {
  const browser = bench.browser('east');
  await browser.post('/sign-in', { username, password: PASSWORD });
  return browser;
}

describe('two persons', () => {
  test('see what is due on their site, and nothing earlier', async () => {
    const page = await (await (await signedIn('office-one')).get('/office/retention')).text();
    expect(page).toContain(number(0));
    expect(page).toContain(number(1));
    expect(page).not.toContain(number(2));
    for (const one of ids) expect(page).not.toContain(one);
    expect((await (await signedIn('town')).get('/office/retention')).status).toBe(403);
  });

  test('propose with a ground, and not what is kept still, nor another site’s', async () => {
    await expect(at(clerk, (desk) => proposeErasures(desk, [number(0), number(2)], '期满'))).rejects.toThrow(
      'kept until',
    );
    await expect(at(clerk, (desk) => proposeErasures(desk, [], '期满'))).rejects.toThrow('Choose');
    await expect(at(bench.someone('west'), (desk) => proposeErasures(desk, [number(2)], '期满'))).rejects.toThrow(
      'Choose',
    );
    const browser = await signedIn('office-one');
    const empty = await browser.post('/office/retention/propose', { ground: '' });
    expect([empty.status, (await empty.text()).includes('请选择案卷')]).toEqual([422, true]);
    const form = { 'numbers[]': number(0), ground: '保存期满，无继续保存的必要' };
    expect((await browser.post('/office/retention/propose', form)).status).toBe(303);
    await expect(at(clerk, (desk) => proposeErasures(desk, [number(0)], '期满'))).rejects.toThrow('waits');
  });

  test('are two: whoever proposed it cannot confirm or refuse it', async () => {
    const browser = await signedIn('office-one');
    const refusedAnswer = await browser.post('/office/retention/confirm', { 'numbers[]': number(0) });
    expect([refusedAnswer.status, (await refusedAnswer.text()).includes('须由另一人办理')]).toEqual([422, true]);
    await expect(at(clerk, (desk) => refuseErasures(desk, [number(0)], '再议'))).rejects.toThrow('somebody else');
    expect(await bench.keys.find(id(0))).not.toBeNull();
  });

  test('refuse with a reason, which whoever proposes again can read', async () => {
    await at(clerk, (desk) => proposeErasures(desk, [number(1)], '期满'));
    await at(second, (desk) => refuseErasures(desk, [number(1)], '审计正在调阅'));
    const page = await (await (await signedIn('office-one')).get('/office/retention')).text();
    expect(page).toContain('审计正在调阅');
    await at(clerk, (desk) => proposeErasures(desk, [number(1)], '调阅已结束'));
  });

  test('erase: the key is gone, the case says so and its figures stay', async () => {
    const guard = await signedIn('guard');
    expect((await guard.post('/office/retention/confirm', { 'numbers[]': number(0) })).status).toBe(303);
    expect(await bench.keys.find(id(0))).toBeNull();
    expect(await bench.keys.find(id(1))).not.toBeNull();
    const { state } = await bench.state('east', id(0));
    expect([state.submission, state.stage, state.number]).toEqual(['erased', 'closed', number(0)]);
    await expect(at(second, (desk) => confirmErasures(desk, [number(0)]))).rejects.toThrow('Nothing waits');
  });

  test('need not wait for the deed: what a power cut left over is destroyed by the sweep', async () => {
    await at(second, (desk) => confirmErasures(desk, [number(1)]));
    expect(await bench.keys.find(id(1))).not.toBeNull();
    await bench.sweep('east');
    expect(await bench.keys.find(id(1))).toBeNull();
    expect((await bench.replayed()).differences).toEqual([]);
  });

  test('need not look after it: the deed is done however late a process comes by, and once by each', async () => {
    const gone: string[] = [];
    const keys = { ...bench.keys, destroy: async (key: string) => void gone.push(key) };
    const now = morning('2036-11-03');
    const deps: SweepDeps = {
      now: () => now,
      atDesk: (site, task) => bench.at(bench.system(site), (desk) => task({ ...desk, keys }), now),
    };
    for (let i = 0; i < 2; i += 1) for (const sweep of sweeps) await sweep.run(deps, 'east');
    expect(gone.toSorted()).toEqual([id(0), id(1)].toSorted());
  });

  test('see shorter retention at once, when the site decides it', async () => {
    await at(bench.system('east'), (desk) => changeSite(desk, { settings: { retention: { requestYears: 5 } } }));
    const page = await (await (await signedIn('office-two')).get('/office/retention')).text();
    expect(page).toContain(number(2));
    expect(page).toContain('保存5年');
  });

  test('do not confirm what is to be kept after all, however rightly it was proposed', async () => {
    const years = (requestYears: number) =>
      at(bench.system('east'), (desk) => changeSite(desk, { settings: { retention: { requestYears } } }));
    await at(clerk, (desk) => proposeErasures(desk, [number(2)], '期满'));
    await years(10);
    await expect(at(second, (desk) => confirmErasures(desk, [number(2)]))).rejects.toThrow('kept until');
    await bench.sweep('east');
    expect(await bench.keys.find(id(2))).not.toBeNull();
    await at(second, (desk) => refuseErasures(desk, [number(2)], '保存期限已延长'));
  });

  test('met no fault', () => expect(bench.faults).toEqual([]));
});
