/** The calendar that the office keeps: what a change moves, what it leaves alone, and who may make it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor, Desk } from '../../src/db/acts.ts';
import { makeCalendar, nationalCalendar } from '../../src/law/calendar.ts';
import { day, workingDays } from '../../src/law/days.ts';
import { addWorkingDays } from '../../src/law/due.ts';
import { approveAnswer, draftAnswer, sendAnswer, submitDraft } from '../../src/requests/actions-answer.ts';
import { caseClock } from '../../src/requests/clock.ts';
import { readFile } from '../../src/requests/frozen.ts';
import { lawOfCase } from '../../src/requests/law.ts';
import { findOwnCase } from '../../src/requests/own-case.ts';
import { siteSettings } from '../../src/units/read.ts';
import type { Role } from '../../src/web/duties.ts';
import { openRequests, PASSWORD, type RequestsBench } from './bench.ts';
import type { Browser } from './browser.ts';

const NEXT = nationalCalendar.lastYear + 1;
const DAYS = '/office/calendar/days';
const YEARS = '/office/calendar/years';

let bench: RequestsBench;
let clerk: Actor;
let keeper: Browser;
beforeAll(async () => {
  bench = await openRequests();
  clerk = bench.someone('east');
  keeper = await signedIn('keeper', 'disclosure-office');
});
afterAll(() => bench.close());

async function signedIn(username: string, role: Role, siteId = 'east'): Promise<Browser> {
  await bench.staff(siteId, username, role);
  const who = bench.browser(siteId);
  await who.post('/sign-in', { username, password: PASSWORD });
  return who;
}

async function post(path: string, fields: Record<string, string>) {
  const response = await keeper.post(path, fields);
  return { status: response.status, html: await response.text() };
}

const versionIn = (html: string) => /name="version" value="(\d+)"/.exec(html)?.[1] ?? '';

/** Previews, then confirms; the preview's page. */
async function enter(path: string, fields: Record<string, string>): Promise<string> {
  const { status, html } = await post(path, { ...fields, step: 'preview' });
  expect(status, html).toBe(200);
  const done = await post(path, { ...fields, step: 'confirm', version: versionIn(html) });
  expect(done.status, done.html).toBe(303);
  return html;
}

async function dueOf(siteId: string, id: string) {
  const { acts } = await bench.state(siteId, id);
  const { due } = caseClock(acts, lawOfCase(await siteSettings(bench.office, siteId), acts));
  if (due.status !== 'firm' && due.status !== 'provisional') throw new Error(due.status);
  return { status: due.status, date: due.date.toString() };
}

async function answered() {
  const registered = await bench.register(clerk);
  const head = bench.someone('east', 'approver');
  const decision = { outcome: 'r3_1' as const, way: 'provided' as const, documents: ['补偿安置方案'], form: '纸质' };
  const steps: readonly [Actor, (desk: Desk) => Promise<unknown>][] = [
    [clerk, (desk) => draftAnswer(desk, registered.id, { decision })],
    [clerk, (desk) => submitDraft(desk, registered.id)],
    [head, (desk) => approveAnswer(desk, registered.id)],
    [clerk, (desk) => sendAnswer(desk, registered.id)],
  ];
  for (const [who, step] of steps) await bench.on('2026-03-12', who, step);
  return registered;
}

/** All that the office and the applicant see of a closed case: its account with versions, and the letter's bytes. */
async function keptOf({ id, number, code }: { id: string; number: string; code: string }) {
  const { acts, state } = await bench.state('east', id);
  const law = lawOfCase(await siteSettings(bench.office, 'east'), acts);
  const own = await findOwnCase(bench, { siteId: 'east', number, code });
  const pdf =
    state.answer && (await readFile(bench.office, bench.keys, { siteId: 'east', id }, state.answer.letter.pdf));
  expect(pdf?.length).toBeGreaterThan(1000);
  return JSON.stringify([caseClock(acts, law), own?.clock, Buffer.from(pdf ?? []).toString('base64')]);
}

describe("a county's own day off", () => {
  const leave = { date: '2026-03-20', kind: 'off', why: '防汛演练全县停工', ground: '示范县政府令〔2026〕1号' };

  test('moves an open case by one working day, which the preview names; the closed case and its letter stay', async () => {
    const open = await bench.register(clerk);
    const neighbour = await bench.register(bench.someone('west'));
    const closed = await answered();
    const before = await keptOf(closed);
    expect(await dueOf('east', open.id)).toEqual({ status: 'firm', date: '2026-03-31' });

    const { html } = await post(DAYS, { ...leave, step: 'preview' });
    expect(html).toContain(`/office/requests/${open.id}`);
    expect(html).toContain(open.number);
    expect(html).not.toContain(closed.number);
    expect(html).toMatch(/答复申请人<.*2026-03-31.*2026-04-01/s);
    expect(await dueOf('east', open.id)).toEqual({ status: 'firm', date: '2026-03-31' });

    await enter(DAYS, leave);
    expect(await dueOf('east', open.id)).toEqual({ status: 'firm', date: '2026-04-01' });
    expect(await dueOf('west', neighbour.id)).toEqual({ status: 'firm', date: '2026-03-31' });
    expect(await keptOf(closed)).toBe(before);
    const page = await (await keeper.get(`/office/requests/${open.id}`)).text();
    expect(page).toContain('防汛演练全县停工');
    expect(await (await keeper.get('/office/requests')).text()).toContain('2026-04-01');
    expect(await (await keeper.get('/office/calendar')).text()).toContain(leave.ground);
    const own = await findOwnCase(bench, { siteId: 'east', number: open.number, code: open.code });
    expect(own?.clock.due).toMatchObject({ date: day('2026-04-01') });
  });

  test('is refused where it changes nothing, and what was typed is kept', async () => {
    const again = await post(DAYS, { ...leave, step: 'confirm', version: '1' });
    expect([again.status, again.html.includes('本来就是休息日')]).toEqual([422, true]);
    expect(again.html).toContain(`value="${leave.ground}"`);
    expect((await post(DAYS, { ...leave, date: '2026-03-21' })).status).toBe(422);
  });

  test('is refused when the calendar has changed since its preview', async () => {
    const one = { ...leave, date: '2025-03-20' };
    const { html } = await post(DAYS, { ...one, step: 'preview' });
    await enter(DAYS, { ...one, date: '2025-03-21' });
    expect((await post(DAYS, { ...one, step: 'confirm', version: versionIn(html) })).status).toBe(409);
  });
});

describe('importing a new year', () => {
  const off = [1, 4, 5, 6, 7].map((date) => `${NEXT}-01-0${date}`);
  const announced = {
    year: String(NEXT),
    notice: `国办发明电〔${NEXT - 1}〕7号`,
    off: off.map((one) => `${one} 元旦`).join('\n'),
  };

  test('turns provisional dates firm and lists those that move', async () => {
    const open = await bench.register(clerk, {}, `${NEXT - 1}-12-15`);
    const { calendar } = await siteSettings(bench.office, 'east');
    expect(calendar.length).toBeGreaterThan(0);
    const before = await dueOf('east', open.id);
    expect(before.status).toBe('provisional');
    const later = makeCalendar({
      years: [{ year: NEXT, notice: null, verified: false, off: { 元旦: off }, makeup: {} }],
    });
    const expected = addWorkingDays(later, day(`${NEXT - 1}-12-15`), workingDays(20)).date.toString();
    expect(expected > before.date).toBe(true);

    const preview = await enter(YEARS, announced);
    expect(preview).toMatch(new RegExp(`${open.number}.*${before.date}（暂定）.*${expected}`, 's'));
    expect(await dueOf('east', open.id)).toEqual({ status: 'firm', date: expected });
    const page = await (await keeper.get('/office/calendar')).text();
    expect(page).toContain(announced.notice);
    expect((await siteSettings(bench.office, 'west')).calendar).toEqual([]);
  });

  test('replaces an announced year only when that is asked for', async () => {
    const moved = { ...announced, off: `${NEXT}-01-01 元旦` };
    const refused = await post(YEARS, { ...moved, step: 'confirm', version: '1' });
    expect([refused.status, refused.html.includes(`${NEXT}年已经载入`)]).toEqual([422, true]);
    await enter(YEARS, { ...moved, 'replace[]': 'yes' });
    expect((await siteSettings(bench.office, 'east')).calendar.at(-1)).toMatchObject({
      year: { off: { 元旦: [off[0]] } },
    });
  });

  test('names every bad line and keeps what was typed', async () => {
    const year = NEXT + 1;
    const weekday = [3, 4, 5].map((date) => day(`${year}-01-0${date}`)).find((one) => one.dayOfWeek <= 5);
    const typed = {
      year: String(year),
      notice: '文号',
      off: `${year}-01-01 元旦\n${year}-02-30 春节\n正月初一\n${year - 3}-05-01 劳动节`,
      makeup: `${weekday} 春节`,
    };
    const { status, html } = await post(YEARS, typed);
    expect(status).toBe(422);
    for (const words of ['放假第2行', '放假第3行', '放假第4行', '上班第1行']) expect(html).toContain(words);
    expect(html).not.toContain('放假第1行：');
    expect(html).toContain(typed.off);
    expect(html).toContain('value="文号"');
    const far = await post(YEARS, { ...typed, year: String(NEXT + 2) });
    expect(far.html).toContain(`请先载入${NEXT + 1}年的放假安排`);
  });
});

test.each(['drafter', 'approver', 'inspector', 'system-admin'] as const)('is closed to a %s', async (role) => {
  const who = await signedIn(`other-${role}`, role);
  expect((await who.get('/office/calendar')).status).toBe(403);
  for (const path of [DAYS, YEARS]) expect((await who.post(path, { step: 'confirm' })).status).toBe(403);
});

test('acts replay to the rows that the office holds, and no page met a fault', async () => {
  expect((await bench.replayed()).differences).toEqual([]);
  expect(bench.faults).toEqual([]);
});
