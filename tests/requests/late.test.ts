/** A day of an enquiry or notice that was recorded late: named where the period is told, and confirmed by a second person. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../src/db/acts.ts';
import { draftAnswer, submitDraft } from '../../src/requests/actions-answer.ts';
import { confirmMending, proposeMending } from '../../src/requests/actions-mend.ts';
import { askClarification, consult, lapseClarification, recordOpinion } from '../../src/requests/actions-wait.ts';
import { decideLate } from '../../src/requests/late/actions.ts';
import { day, openRequests, PASSWORD, type RequestsBench } from './bench.ts';
import { pageForm } from './page-form.ts';

let bench: RequestsBench;
let clerk: Actor;
let head: Actor;
beforeAll(async () => {
  bench = await openRequests();
  clerk = bench.someone('east');
  head = await bench.staff('east', 'head', 'approver');
});
afterAll(() => bench.close());

const late = (on: string) => ({ happenedOn: day(on), late: '当日发出，事后补登' });
const third = { who: 'third-party', name: '某公司', information: '合同', interest: '商业秘密' } as const;
const decision = { outcome: 'r3_1', way: 'provided', documents: ['方案'], form: '电子' } as const;

test('an enquiry recorded late stops the answer until another person confirms it, who sees what it moves', async () => {
  const { id } = await bench.register(clerk);
  const asked = { ...third, receivedOn: day('2026-03-06') };
  await bench.on('2026-03-17', clerk, (desk) => consult(desk, id, asked, late('2026-03-06')));
  await bench.on('2026-03-18', clerk, (desk) =>
    recordOpinion(desk, id, { who: 'third-party', party: '1', consents: true, text: '同意' }),
  );
  await bench.on('2026-03-18', clerk, (desk) =>
    draftAnswer(desk, id, { decision: { ...decision, documents: [...decision.documents] } }),
  );
  const submit = () => bench.on('2026-03-18', clerk, (desk) => submitDraft(desk, id));
  await expect(submit()).rejects.toMatchObject({
    text: { zh: expect.stringMatching(/补登.*尚未由另一人确认：2026-03-06/) },
  });
  const { seq = 0 } = (await bench.state('east', id)).state.late[0] ?? {};
  await expect(bench.on('2026-03-18', clerk, (desk) => decideLate(desk, id, { seq }))).rejects.toMatchObject({
    text: { zh: '由您补登，须由另一人确认。' },
  });

  const browser = bench.browser('east');
  await browser.post('/sign-in', { username: 'head', password: PASSWORD });
  const address = `/office/requests/${id}`;
  const page = await (await browser.get(address)).text();
  expect(page).toContain('补登的日期待另一人确认');
  expect(page).toContain('当日发出，事后补登');
  // eight working days of the consultation do not count
  expect(page).toMatch(/按补登的日期，答复期限为2026-04-\d\d；不计补登，为2026-\d\d-\d\d。/);
  const form = pageForm(page, `${address}/late-confirm`);
  expect((await browser.post(`${address}/late-confirm`, form.fill({ decision: 'no' }))).status).toBe(422);
  expect((await browser.post(`${address}/late-confirm`, form.fill({ decision: 'yes' }))).status).toBe(303);
  const { state } = await bench.state('east', id);
  expect(state.late).toMatchObject([{ on: '2026-03-06', isWitnessed: true, confirmed: { by: head.personId } }]);
  await submit();
  expect((await (await browser.get(address)).text()).includes('补登的日期待另一人确认')).toBe(false);
});

test('a notice recorded late does not let a case lapse; refused, the entry is void', async () => {
  const { id } = await bench.register(clerk);
  const notice = { items: ['指明年份'], replyBy: day('2026-03-16') };
  await bench.on('2026-03-17', clerk, (desk) => askClarification(desk, id, notice, late('2026-03-05')));
  await expect(bench.on('2026-03-18', clerk, (desk) => lapseClarification(desk, id))).rejects.toMatchObject({
    text: { zh: expect.stringContaining('尚未由另一人确认') },
  });
  const { seq = 0 } = (await bench.state('east', id)).state.late[0] ?? {};
  await bench.on('2026-03-18', head, (desk) => decideLate(desk, id, { seq, refusal: '没有邮寄凭证' }));
  const { state } = await bench.state('east', id);
  expect([state.stage, state.clarification, state.late]).toEqual(['handling', null, []]);
});

test('a day on which two persons agreed when they mended it needs no third', async () => {
  const { id } = await bench.register(clerk);
  await bench.on('2026-03-17', clerk, (desk) => consult(desk, id, third, late('2026-03-06')));
  const { seq = 0 } = (await bench.state('east', id)).state.late[0] ?? {};
  await bench.on('2026-03-17', clerk, (desk) =>
    proposeMending(desk, id, { seq, happenedOn: day('2026-03-09'), reason: '邮戳为3月9日' }),
  );
  await bench.on('2026-03-18', head, (desk) => confirmMending(desk, id));
  const { state } = await bench.state('east', id);
  expect(state.late).toMatchObject([{ on: '2026-03-09', confirmed: { by: head.personId } }]);
  // what is recorded on its own day is not late, whatever was typed
  const other = await bench.register(clerk);
  await bench.on('2026-03-17', clerk, (desk) =>
    consult(desk, other.id, third, { happenedOn: day('2026-03-17'), late: '误填' }),
  );
  expect((await bench.state('east', other.id)).state.late).toEqual([]);
  expect((await bench.replayed()).differences).toEqual([]);
});
