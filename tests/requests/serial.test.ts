/** One letter for several requests of an applicant; what was sent and came back; a repetition chosen, not typed. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../src/db/acts.ts';
import * as answer from '../../src/requests/actions-answer.ts';
import { type Registered, withdrawRequest } from '../../src/requests/actions-receive.ts';
import { decideReconsideration, lodgeReconsideration, orderAnswer } from '../../src/requests/after/remedy-actions.ts';
import { caseClock } from '../../src/requests/clock.ts';
import { readFile } from '../../src/requests/frozen.ts';
import { lawOfCase } from '../../src/requests/law.ts';
import { findOwnCase, withdraw } from '../../src/requests/own-case.ts';
import { findRepetition, joinRequest, separateRequest } from '../../src/requests/serial/actions.ts';
import { recordFailure, recordReceipt, recordService } from '../../src/requests/service/actions.ts';
import { siteSettings } from '../../src/units/read.ts';
import { openRequests, type RequestsBench, submission } from './bench.ts';

let bench: RequestsBench;
let clerk: Actor;
let head: Actor;
let serial = 0;
const registered = new Map<string, Registered>();

beforeAll(async () => {
  bench = await openRequests();
  clerk = bench.someone('east');
  head = bench.someone('east', 'approver');
});
afterAll(() => bench.close());

const decision = { outcome: 'r3_1', way: 'provided', documents: ['补偿安置方案'], form: '纸质' } as const;
const does = <T>(on: string, task: Parameters<typeof bench.on<T>>[2], who = clerk) => bench.on(on, who, task);

/** So many requests of a person of their own, all of 3 March. */
async function requests(count: number): Promise<string[]> {
  serial += 1;
  const person = submission(`钱${serial}`, `演示证件${serial}`);
  const own = {
    ...person,
    applicant: { ...person.applicant, identity: { document: 'other' as const, number: `N${serial}` } },
  };
  const ids: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const made = await bench.register(clerk, { submission: own });
    registered.set(made.id, made);
    ids.push(made.id);
  }
  return ids;
}

async function approved(id: string): Promise<void> {
  const drafted = { decision: { ...decision, documents: [...decision.documents] } };
  await does('2026-03-10', (desk) => answer.draftAnswer(desk, id, drafted));
  await does('2026-03-10', (desk) => answer.submitDraft(desk, id));
  await does('2026-03-11', (desk) => answer.approveAnswer(desk, id), head);
}

const stateOf = async (id: string) => (await bench.state('east', id)).state;

test('three requests are answered by one letter, each with its own clock, row and copy', async () => {
  const [lead = '', second = '', third = ''] = await requests(3);
  await does('2026-03-04', (desk) => joinRequest(desk, second, lead));
  await does('2026-03-05', (desk) => joinRequest(desk, third, lead));
  await expect(does('2026-03-05', (desk) => joinRequest(desk, lead, third))).rejects.toMatchObject({ status: 409 });
  const drafted = { decision: { ...decision, documents: [...decision.documents] } };
  await expect(does('2026-03-06', (desk) => answer.draftAnswer(desk, second, drafted))).rejects.toMatchObject({
    text: { zh: expect.stringContaining('请在主案中办理') },
  });
  await approved(lead);
  await does('2026-03-12', (desk) => answer.sendAnswer(desk, lead));
  const { number, code } = registered.get(second) ?? { number: '', code: '' };
  const ticket = { siteId: 'east', number, code };
  expect((await findOwnCase(bench, ticket))?.state.stage).toBe('answered');
  expect(await withdraw(bench, ticket, second, '')).toBe(false);
  const [one, two, three] = [await stateOf(lead), await stateOf(second), await stateOf(third)];
  expect([two.stage, two.outcome, two.answeredOn]).toEqual(['answered', 'r3_1', '2026-03-12']);
  expect([two.answer?.letter.number, three.answer?.letter.number]).toEqual(Array(2).fill(one.answer?.letter.number));
  const pdf = two.answer?.letter.pdf;
  expect(pdf?.digest).toBe(one.answer?.letter.pdf.digest);
  expect(pdf?.blob).not.toBe(one.answer?.letter.pdf.blob);
  const bytes = pdf && (await readFile(bench.office, bench.keys, { siteId: 'east', id: second }, pdf));
  expect(
    Buffer.from(bytes ?? [])
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  const facts = one.answer?.letter.facts;
  const kept = facts && (await readFile(bench.office, bench.keys, { siteId: 'east', id: lead }, facts));
  for (const { number } of [two, three]) expect(Buffer.from(kept ?? []).toString()).toContain(number);
});

test('a case that ended meanwhile stops the letter that names it, until it is separated', async () => {
  const [lead = '', second = ''] = await requests(2);
  await does('2026-03-04', (desk) => joinRequest(desk, second, lead));
  await approved(lead);
  await does('2026-03-11', (desk) => withdrawRequest(desk, second, ''));
  const send = () => does('2026-03-12', (desk) => answer.sendAnswer(desk, lead));
  await expect(send()).rejects.toMatchObject({ status: 409 });
  await does('2026-03-12', (desk) => answer.returnDraft(desk, lead, '一件已撤回'), head);
  await does('2026-03-12', (desk) => separateRequest(desk, second));
  expect((await stateOf(lead)).leads).toEqual([]);
  await does('2026-03-12', (desk) => answer.submitDraft(desk, lead));
  await does('2026-03-12', (desk) => answer.approveAnswer(desk, lead), head);
  await send();
  expect([(await stateOf(lead)).stage, (await stateOf(second)).stage]).toEqual(['answered', 'withdrawn']);
});

test('a leading case that is withdrawn does not carry the others with it', async () => {
  const [lead = '', second = ''] = await requests(2);
  await does('2026-03-04', (desk) => joinRequest(desk, second, lead));
  const { number, code } = registered.get(lead) ?? { number: '', code: '' };
  expect(await withdraw(bench, { siteId: 'east', number, code }, lead, '')).toBe(true);
  await bench.on('2026-12-31', clerk, async (desk) => {
    const notice = { decision: { outcome: 'r3_6_3' as const, way: 'withdrawn' as const } };
    await expect(answer.draftAnswer(desk, lead, notice as never)).rejects.toMatchObject({
      text: { zh: expect.stringContaining('先逐件分案') },
    });
    await separateRequest(desk, second);
  });
  expect([(await stateOf(lead)).leads, (await stateOf(second)).stage]).toEqual([[], 'handling']);
});

test('who is ordered to answer one of several anew answers that one by itself', async () => {
  const [lead = '', second = ''] = await requests(2);
  await does('2026-03-04', (desk) => joinRequest(desk, second, lead));
  await approved(lead);
  await does('2026-03-12', (desk) => answer.sendAnswer(desk, lead));
  for (const id of [second, lead]) {
    await does('2026-03-20', (desk) => lodgeReconsideration(desk, id, { body: '示范市人民政府', number: '7号' }));
    await does('2026-04-20', (desk) => decideReconsideration(desk, id, { result: 'revoked' }));
    await does('2026-04-21', (desk) => orderAnswer(desk, id, { by: 'reconsideration' }));
    const { stage, joined, leads } = await stateOf(id);
    expect({ stage, joined, leads }).toEqual({ stage: 'handling', joined: null, leads: [] });
  }
  const drafted = { decision: { ...decision, documents: [...decision.documents] } };
  await does('2026-04-22', (desk) => answer.draftAnswer(desk, second, drafted));
  expect((await stateOf(second)).stage).toBe('drafted');
});

test('what came back is not served: it waits again, is late, and is tried by another way; never twice silently', async () => {
  const [id = ''] = await requests(1);
  await approved(id);
  await does('2026-03-12', (desk) => answer.sendAnswer(desk, id));
  await does('2026-03-13', (desk) => recordService(desk, id, { way: 'post', tracking: 'EA-1' }));
  await expect(does('2026-03-13', (desk) => recordService(desk, id, { way: 'email' }))).rejects.toMatchObject({
    status: 409,
  });
  const letter = (await stateOf(id)).answer?.letter.number ?? '';
  await does('2026-03-25', (desk) => recordFailure(desk, id, { letter, way: 'post', reason: 'returned', remarks: '' }));
  expect(await stateOf(id)).toMatchObject({ stage: 'answered', served: null });
  await does('2026-04-20', (desk) => recordService(desk, id, { way: 'direct' }));
  const { state, acts } = await bench.state('east', id);
  expect(state.services.map(({ way, failed }) => [way, failed?.reason])).toEqual([
    ['post', 'returned'],
    ['direct', undefined],
  ]);
  const clock = caseClock(acts, lawOfCase(await siteSettings(bench.office, 'east'), acts));
  expect(clock.events.filter(({ kind }) => kind === 'served').map(({ on }) => on.toString())).toEqual(['2026-04-20']);
});

test('a receipt that comes in later tells the clock when the answer arrived', async () => {
  const [id = ''] = await requests(1);
  await approved(id);
  await does('2026-03-12', (desk) => answer.sendAnswer(desk, id));
  await does('2026-03-12', (desk) => recordService(desk, id, { way: 'post', tracking: 'EA-2' }));
  const letter = (await stateOf(id)).answer?.letter.number ?? '';
  await does('2026-03-16', (desk) => recordReceipt(desk, id, letter));
  const { state, acts } = await bench.state('east', id);
  expect([state.stage, state.served?.receivedOn]).toEqual(['served', '2026-03-16']);
  const clock = caseClock(acts, lawOfCase(await siteSettings(bench.office, 'east'), acts));
  expect(clock.events.find(({ kind }) => kind === 'served')).toMatchObject({ kind: 'served' });
  expect(String(clock.events.flatMap((event) => (event.kind === 'served' ? [event.receivedOn] : []))[0])).toBe(
    '2026-03-16',
  );
});

test('a repetition is chosen amongst the answered ones; replay agrees', async () => {
  const [first = ''] = await requests(1);
  const other = await requests(1);
  await approved(first);
  await does('2026-03-12', (desk) => answer.sendAnswer(desk, first));
  const again = {
    ...submission(),
    applicant: { ...submission().applicant, identity: { document: 'other' as const, number: `N${serial - 1}` } },
  };
  const { id } = await bench.register(clerk, { submission: again }, '2026-03-20');
  await expect(does('2026-03-21', (desk) => findRepetition(desk, id, other[0] ?? ''))).rejects.toMatchObject({
    status: 409,
  });
  await does('2026-03-21', (desk) => findRepetition(desk, id, first));
  const earlier = await stateOf(first);
  expect((await stateOf(id)).repeats).toEqual({
    id: first,
    number: earlier.number,
    letter: earlier.answer?.letter.number,
    answeredOn: '2026-03-12',
  });
  await does('2026-03-23', (desk) =>
    answer.draftAnswer(desk, id, { decision: { outcome: 'r3_5_2', earlier: { number: '', date: null } } }),
  );
  await does('2026-03-23', (desk) => answer.submitDraft(desk, id));
  expect((await bench.replayed()).differences).toEqual([]);
});
