/** What follows an answer: remedies, the order to answer again, lessons, conversion, corrections. On a real database. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor, Desk } from '../../src/db/acts.ts';
import { deadlines } from '../../src/law/deadlines.ts';
import * as answer from '../../src/requests/actions-answer.ts';
import { convertRequest, declineConversion, suggestConversion } from '../../src/requests/after/conversion-actions.ts';
import { askCorrection, decideCorrection } from '../../src/requests/after/correction-actions.ts';
import * as remedy from '../../src/requests/after/remedy-actions.ts';
import { caseClock } from '../../src/requests/clock.ts';
import { lawOfCase } from '../../src/requests/law.ts';
import { dueDate } from '../../src/requests/letter-dates.ts';
import { recordService } from '../../src/requests/service/actions.ts';
import { waitingRequests } from '../../src/requests/waiting.ts';
import { siteSettings } from '../../src/units/read.ts';
import { day, openRequests, type RequestsBench } from './bench.ts';

let bench: RequestsBench;
let clerk: Actor;
let head: Actor;

beforeAll(async () => {
  bench = await openRequests(() => Temporal.Instant.from('2026-09-01T09:00:00+08:00'));
  clerk = bench.someone('east');
  head = bench.someone('east', 'approver');
});
afterAll(() => bench.close());

const on = (iso: string, task: (desk: Desk) => Promise<unknown>, who = clerk) => bench.on(iso, who, task);
const state = async (id: string) => (await bench.state('east', id)).state;

/** Answers a case on this day, with an attachment, and serves it. */
async function answered(id: string, iso: string, name = '补偿安置方案.md'): Promise<void> {
  const bytes = new TextEncoder().encode('# 补偿安置方案\n\n安置补助费按照公布的标准发放到户，逐户签字。\n');
  const decision = { outcome: 'r3_1', way: 'provided', documents: ['补偿安置方案'], form: '纸质' } as const;
  const attachments = [{ name, mediaType: 'application/octet-stream', bytes }];
  await on(iso, (desk) =>
    answer.draftAnswer(desk, id, { decision: { ...decision, documents: [...decision.documents] }, attachments }),
  );
  await on(iso, (desk) => answer.submitDraft(desk, id));
  await on(iso, (desk) => answer.approveAnswer(desk, id), head);
  await on(iso, (desk) => answer.sendAnswer(desk, id));
  await on(iso, (desk) => recordService(desk, id, { way: 'email' }));
}

async function clockOf(id: string) {
  const { acts } = await bench.state('east', id);
  const law = lawOfCase(await siteSettings(bench.office, 'east'), acts);
  return { clock: caseClock(acts, law), law };
}

async function corrected(id: string): Promise<void> {
  const known = { body: '示范市人民政府', number: '示政复〔2026〕7号', noticedOn: day('2026-03-26') };
  await on('2026-03-27', (desk) =>
    remedy.lodgeReconsideration(desk, id, known, { happenedOn: day('2026-03-20'), late: '收到副本后登记' }),
  );
  await on('2026-04-30', (desk) => remedy.decideReconsideration(desk, id, { result: 'revoked' }));
}

describe('a decision that orders a new answer', () => {
  let id: string;
  beforeAll(async () => {
    ({ id } = await bench.register(clerk));
    await answered(id, '2026-03-10');
    await corrected(id);
  });

  test('opens the case anew with twenty working days from the day the office got it', async () => {
    await on('2026-05-06', (desk) => remedy.orderAnswer(desk, id, { by: 'reconsideration' }));
    const now = await state(id);
    expect([now.stage, now.outcome, now.answer, now.draft, now.served]).toEqual(['handling', null, null, null, null]);
    expect(now.rounds).toMatchObject([{ outcome: 'r3_1', answeredOn: '2026-03-10', orderedOn: '2026-05-06' }]);
    expect(now.remedies[0]).toMatchObject({ result: 'corrected', disposal: 'revoked', orderedOn: '2026-05-06' });
    const { clock } = await clockOf(id);
    expect(clock.closed).toBeNull();
    // from 7 May: 7, 8, 9 (a make-up Saturday), 11–15, 18–22, 25–29, 1–2 June
    expect(dueDate(clock.due)?.toString()).toBe('2026-06-02');
  });

  test('is not ordered twice by one decision', async () => {
    await expect(
      on('2026-05-07', (desk) => remedy.orderAnswer(desk, id, { by: 'reconsideration' })),
    ).rejects.toMatchObject({ status: 409 });
  });

  test('is answered again; the figures keep the outcome that was given first', async () => {
    await answered(id, '2026-05-20');
    const now = await state(id);
    expect([now.stage, now.outcome, now.answeredOn]).toEqual(['served', 'r3_1', '2026-05-20']);
    const row = await bench.office
      .selectFrom('office.requests')
      .select(['outcome', 'answered_on', 'stage'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect([row.outcome, row.answered_on?.toString(), row.stage]).toEqual(['r3_1', '2026-03-10', 'served']);
    const { clock, law } = await clockOf(id);
    const own = deadlines(clock, law, day('2026-05-21')).find((one) => one.id === 'answer');
    expect([own?.state, own?.doneOn?.toString()]).toEqual(['met', '2026-05-20']);
    expect((await bench.replayed()).differences).toEqual([]);
  });
});

describe('an order', () => {
  test('may name its own period, and cannot come before the office had closed the case', async () => {
    const { id } = await bench.register(clerk);
    await answered(id, '2026-03-10');
    await corrected(id);
    const order = (iso: string) => (desk: Desk) =>
      remedy.orderAnswer(
        desk,
        id,
        { by: 'reconsideration', within: { workingDays: 5 } },
        { happenedOn: day(iso), late: '补登' },
      );
    await expect(on('2026-05-06', order('2026-03-09'))).rejects.toMatchObject({ status: 409 });
    await on('2026-05-11', order('2026-05-11'));
    expect(dueDate((await clockOf(id)).clock.due)?.toString()).toBe('2026-05-18');
  });

  test('is not recorded where nothing corrects the answer', async () => {
    const { id } = await bench.register(clerk);
    await answered(id, '2026-03-10');
    await expect(on('2026-03-11', (desk) => remedy.orderAnswer(desk, id, { by: 'judgment' }))).rejects.toMatchObject({
      status: 409,
    });
  });
});

describe('what waits after an answer', () => {
  const steps = async (id: string, iso: string) => {
    const settings = await siteSettings(bench.office, 'east');
    const source = { db: bench.office, keys: bench.keys, settings, today: day(iso) };
    return (await waitingRequests(source, 'east', 'all'))
      .filter((item) => item.id === id)
      .map((item) => [item.step, item.deadline?.on.toString() ?? null]);
  };

  test('the reply to the reviewing body by its day, then the lesson', async () => {
    const { id } = await bench.register(clerk);
    await answered(id, '2026-03-10');
    await on('2026-03-27', (desk) =>
      remedy.lodgeReconsideration(
        desk,
        id,
        { noticedOn: day('2026-03-26') },
        { happenedOn: day('2026-03-20'), late: '收到副本后登记' },
      ),
    );
    // ten working days from 27 March, without Qingming
    expect(await steps(id, '2026-03-27')).toEqual([['requests.reply', '2026-04-10']]);
    await on('2026-04-02', (desk) => remedy.replyToRemedy(desk, id, { remedy: 'reconsideration' }));
    expect(await steps(id, '2026-04-03')).toEqual([]);
    await on('2026-04-30', (desk) => remedy.decideReconsideration(desk, id, { result: 'upheld' }));
    expect(await steps(id, '2026-05-06')).toEqual([['requests.lesson', null]]);
    const lesson = { position: 0, cause: 'none', happened: '复议机关维持', changes: '无须整改' } as const;
    await on('2026-05-06', (desk) => remedy.drawLesson(desk, id, lesson));
    expect(await steps(id, '2026-05-06')).toEqual([]);
    await expect(on('2026-05-06', (desk) => remedy.drawLesson(desk, id, lesson))).rejects.toMatchObject({
      status: 409,
    });
    expect((await state(id)).remedies[0]?.lesson).toMatchObject({ cause: 'none', content: { changes: '无须整改' } });
    // one of an earlier day, recorded later, takes the first place and no lesson
    const when = { happenedOn: day('2026-03-12'), late: '收到传票后登记' };
    await on('2026-05-07', (desk) => remedy.lodgeSuit(desk, id, { route: 'direct' }, when));
    expect((await state(id)).remedies.map((one) => [one.route, one.lesson?.cause ?? null])).toEqual([
      ['direct-suit', null],
      ['reconsideration', 'none'],
    ]);
  });
});

describe('conversion to proactive disclosure', () => {
  let id: string;
  beforeAll(async () => {
    ({ id } = await bench.register(clerk));
    await answered(id, '2026-03-10');
  });
  const convert = (body: string) => (desk: Desk) =>
    convertRequest(desk, id, { title: '东岭村补偿安置方案', body: `<p>${body}</p>` });

  test('is refused while the text names the applicant or holds an identity number', async () => {
    await expect(on('2026-03-12', convert('张三户已领取补偿。'))).rejects.toMatchObject({
      text: { zh: expect.stringContaining('申请人姓名') },
    });
    await expect(on('2026-03-12', convert('户主110101199003070011已领取。'))).rejects.toMatchObject({
      text: { zh: expect.stringContaining('居民身份证号码') },
    });
    expect((await state(id)).conversion).toBeNull();
  });

  test('is suggested by the applicant on his own page, once, with a reason that lands on the case', async () => {
    const { id, number, code } = await bench.register(clerk, {}, '2026-03-03');
    const citizen = bench.browser('east');
    const suggest = async (why: string) => (await citizen.post('/requests/suggest', { number, code, why })).text();
    const early = await citizen.post('/requests/status', { number, code });
    expect(await early.text()).not.toContain('建议主动公开');
    expect(await suggest('大家都关心')).toContain('申请目前的状态不能这样办理');
    await answered(id, '2026-03-11');
    expect(await suggest(' ')).toContain('请写明理由');
    const shown = await suggest('同村三十户都想知道安置方案');
    expect([shown.includes('您的建议已收到'), shown.includes('正在研究是否主动公开')]).toEqual([true, true]);
    expect(await suggest('再说一遍')).toContain('申请目前的状态不能这样办理');
    await bench.sweep('east');
    const { state: kept, acts } = await bench.state('east', id);
    expect(kept.conversion).toMatchObject({
      suggestedBy: 'applicant',
      suggestion: { reason: '同村三十户都想知道安置方案' },
      decidedOn: null,
    });
    expect(JSON.stringify(acts.map(({ data }) => data))).not.toContain('三十户');
    await on('2026-03-20', (desk) => declineConversion(desk, id, '尚在实施'));
    const after = await citizen.post('/requests/status', { number, code });
    expect(await after.text()).toContain('不转为主动公开');
  });

  test('drafts a document of the addressee and cannot be done twice', async () => {
    await on('2026-03-12', (desk) => suggestConversion(desk, id));
    let documentId = '';
    await on('2026-03-13', async (desk) => {
      documentId = await convert('安置补助费按照公布的标准发放到户。')(desk);
    });
    const document = await bench.office
      .selectFrom('office.documents')
      .select(['unit_id', 'stage', 'attribute', 'attribute_ground'])
      .where('id', '=', documentId)
      .executeTakeFirstOrThrow();
    expect(document).toMatchObject({ unit_id: bench.unit('east'), stage: 'draft', attribute: 'proactive' });
    expect(document.attribute_ground).toContain('第四十四条');
    expect((await state(id)).conversion).toMatchObject({
      suggestedOn: '2026-03-12',
      decidedOn: '2026-03-13',
      documentId,
    });
    await expect(on('2026-03-14', convert('另一稿。'))).rejects.toMatchObject({ status: 409 });
    await expect(on('2026-03-14', (desk) => declineConversion(desk, id, '不宜'))).rejects.toMatchObject({
      status: 409,
    });
  });
});

test('a request to correct a record about oneself is decided by letter, which says what is missing', async () => {
  const { id } = await bench.register(clerk);
  await answered(id, '2026-03-10');
  const asked = { record: '东岭村征收补偿名册中本户的人口数', evidence: '户口簿复印件' };
  await on('2026-03-12', (desk) => askCorrection(desk, id, asked));
  const blank = { from: '', to: '', ground: '', body: '', contact: '' };
  await expect(
    on('2026-03-13', (desk) => decideCorrection(desk, id, { ...blank, result: 'corrected' })),
  ).rejects.toMatchObject({ status: 409 });
  await on('2026-03-13', (desk) =>
    decideCorrection(desk, id, { ...blank, result: 'corrected', from: '4人', to: '5人' }),
  );
  expect((await state(id)).corrections).toMatchObject([
    { asked, result: 'corrected', decidedOn: '2026-03-13', letter: { kind: 'correction' } },
  ]);
});
