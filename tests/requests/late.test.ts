/** A day of an enquiry or notice that was recorded late: named where the period is told, and confirmed by a second person. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor, Desk } from '../../src/db/acts.ts';
import { approveAnswer, draftAnswer, sendAnswer, submitDraft } from '../../src/requests/actions-answer.ts';
import { confirmMending, proposeMending } from '../../src/requests/actions-mend.ts';
import { closeRequest } from '../../src/requests/actions-receive.ts';
import {
  askClarification,
  consult,
  lapseClarification,
  proposeExtension,
  recordClarification,
  recordOpinion,
} from '../../src/requests/actions-wait.ts';
import { listCases } from '../../src/requests/board/cases.ts';
import { checkDues } from '../../src/requests/board/dues-check.ts';
import { decideLate } from '../../src/requests/late/actions.ts';
import { recordReceipt, recordService } from '../../src/requests/service/actions.ts';
import { caseTimings } from '../../src/requests/timing.ts';
import { waitingRequests } from '../../src/requests/waiting.ts';
import { siteSettings } from '../../src/units/read.ts';
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
const decision = { outcome: 'r3_1', way: 'provided', documents: ['方案'], form: '纸质' } as const;

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

const source = async (today = '2026-03-18') => ({
  db: bench.office,
  keys: bench.keys,
  settings: await siteSettings(bench.office, 'east'),
  today: day(today),
});
const reach = { reach: 'all' as const };
const lineOf = async (number: string) => {
  const [line] = await listCases(await source(), 'east', { ...reach, number });
  return { isLatePending: line?.isLatePending, due: line?.standing.due?.toString() };
};

test('until it is confirmed a late enquiry counts on no board and in no figure, nor for the applicant, who is told', async () => {
  const { id, number, code } = await bench.register(clerk);
  const window = { from: '2026-03-01', to: '2026-03-31', unitIds: null };
  const timed = async () => (await caseTimings(await source(), 'east', window)).find((one) => one.id === id)?.dueOn;
  const applicant = async () => (await bench.browser('east').post('/requests/status', { number, code })).text();
  const due = (await lineOf(number)).due ?? '';
  expect([due, await timed()]).toEqual(['2026-03-31', '2026-03-31']);
  await bench.on('2026-03-17', clerk, (desk) =>
    consult(desk, id, { ...third, receivedOn: day('2026-03-06') }, late('2026-03-06')),
  );
  expect(await lineOf(number)).toEqual({ isLatePending: true, due });
  expect(await timed()).toBe(due);
  const page = await applicant();
  expect(page).toContain('尚待另一名工作人员核对');
  expect(page).toMatch(/征求第三方意见：记为2026-03-06/);
  expect(page).toMatch(/答复期限<\/dt><dd[^>]*>2026-03-31/);
  // why it was recorded late is told inside
  expect(page).not.toContain('当日发出，事后补登');
  const waiting = (await waitingRequests(await source(), 'east', [bench.unit('east')])).find(
    (one) => one.id === id && one.step === 'requests.mending',
  );
  expect(waiting?.deadline?.on.toString()).toBe(due);
  const extend = (desk: Desk) => proposeExtension(desk, id, { workingDays: 20, reason: '案情复杂' });
  await expect(bench.on('2026-03-18', clerk, extend)).rejects.toMatchObject({
    text: { zh: expect.stringContaining(`${number}案卷中补登的日期尚未由另一人确认`) },
  });

  const { seq = 0 } = (await bench.state('east', id)).state.late[0] ?? {};
  await bench.on('2026-03-18', head, (desk) => decideLate(desk, id, { seq }));
  expect(await lineOf(number)).toEqual({ isLatePending: false, due: await timed() });
  expect(Temporal.PlainDate.compare((await timed()) ?? '', due)).toBe(1);
  expect(await applicant()).not.toContain('尚待另一名工作人员核对');
  expect((await checkDues(bench.owner)).wrong).toEqual([]);
});

test('a letter said to have left earlier takes a second person, and nothing is closed before', async () => {
  const { id, number } = await bench.register(clerk);
  const given = { decision: { ...decision, documents: [...decision.documents] } };
  const items = { items: ['所指地块'], replyBy: day('2026-03-20') };
  await bench.on('2026-03-04', clerk, (desk) => askClarification(desk, id, items));
  await bench.on('2026-03-05', clerk, (desk) => recordClarification(desk, id, '东岭村三组'));
  await bench.on('2026-03-05', clerk, (desk) => draftAnswer(desk, id, given));
  await bench.on('2026-03-05', clerk, (desk) => submitDraft(desk, id));
  await bench.on('2026-03-06', head, (desk) => approveAnswer(desk, id));
  const sent = await bench.on('2026-04-10', clerk, (desk) => sendAnswer(desk, id, late('2026-03-09')));
  const post = { way: 'post', tracking: 'XA12345678' } as const;
  await bench.on('2026-04-20', clerk, (desk) => recordService(desk, id, post, late('2026-03-10')));
  const close = () => bench.on('2026-04-22', clerk, (desk) => closeRequest(desk, id));
  await expect(close()).rejects.toMatchObject({
    text: { zh: expect.stringMatching(/尚未由另一人确认：2026-03-09.*、2026-03-10/) },
  });
  // when it arrived, the post can be asked by its number
  const letter = sent.state.answer?.letter.number ?? '';
  await bench.on('2026-04-21', clerk, (desk) => recordReceipt(desk, id, letter, late('2026-03-12')));
  const { late: entries } = (await bench.state('east', id)).state;
  expect(entries.map(({ kind, isWitnessed }) => [kind, isWitnessed])).toEqual([
    ['request.answered', true],
    ['request.served', true],
    ['request.letter-received', false],
  ]);
  for (const { seq } of entries.slice(0, 2))
    await bench.on('2026-04-21', head, (desk) => decideLate(desk, id, { seq }));
  await close();
  expect(await lineOf(number)).toMatchObject({ isLatePending: false });
  // nor does a closed case take an earlier day of one person's word
  const notice = (await bench.state('east', id)).state.clarification?.letter?.number ?? '';
  const served = await bench.on('2026-04-23', clerk, (desk) =>
    recordService(desk, id, { ...post, letter: notice }, late('2026-03-04')),
  );
  expect(await lineOf(number)).toMatchObject({ isLatePending: true });
  await bench.on('2026-04-23', head, (desk) => decideLate(desk, id, { seq: served.version }));
  expect(await lineOf(number)).toMatchObject({ isLatePending: false });
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
