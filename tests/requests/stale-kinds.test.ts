/** Every kind of letter that can wait to be sent: once the case says otherwise it does not leave, and says why. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor, Desk } from '../../src/db/acts.ts';
import * as wait from '../../src/requests/actions-wait.ts';
import { askCorrection, decideCorrection } from '../../src/requests/after/correction-actions.ts';
import { issueAssistance, issueConsultationNotice, issueGuidance } from '../../src/requests/beside/actions.ts';
import { noteFeeReceipt, noticeFee } from '../../src/requests/fees/actions.ts';
import { issueLink, tellCode } from '../../src/requests/parties/actions.ts';
import { renewLetter } from '../../src/requests/renewal/actions.ts';
import { askReasons, delayAnswer, recordReasons } from '../../src/requests/serial/actions.ts';
import { recordService } from '../../src/requests/service/actions.ts';
import { unsentNotices } from '../../src/requests/stale-store.ts';
import { changeUnit } from '../../src/units/unit-actions.ts';
import { day, openRequests, type RequestsBench } from './bench.ts';
import { served } from './form-steps.ts';

let bench: RequestsBench;
let clerk: Actor;
let head: Actor;
beforeAll(async () => {
  bench = await openRequests();
  clerk = bench.someone('east');
  head = bench.someone('east', 'approver');
});
afterAll(() => bench.close());

type Task = (desk: Desk, id: string) => Promise<unknown>;
const serve =
  (letter: string): Task =>
  (desk, id) =>
    recordService(desk, id, { letter, way: 'email' });
const consult =
  (who: 'third-party' | 'co-maker'): Task =>
  (desk, id) =>
    wait.consult(desk, id, { who, name: '某公司', information: '合同', interest: '商业秘密' });
const received =
  (who: 'third-party' | 'co-maker'): Task =>
  (desk, id) =>
    wait.noteConsultationReceipt(desk, id, { who, party: '1' });
const linked: Task = (desk, id) => issueLink(desk, id, { who: 'third-party', party: '1' });
const blank = { from: '', to: '', ground: '', body: '', contact: '' };

/** How each kind comes about on 2026-03-12, and every act by which it would leave. */
const KINDS: Record<string, { made: readonly Task[]; leaves: (number: string) => readonly Task[] }> = {
  clarification: {
    made: [(desk, id) => wait.askClarification(desk, id, { items: ['指明年份'], replyBy: day('2026-03-31') })],
    leaves: (number) => [serve(number)],
  },
  extension: {
    made: [(desk, id) => wait.proposeExtension(desk, id, { workingDays: 10, reason: '检索纸质档案' })],
    leaves: (number) => [serve(number)],
  },
  'fee-notice': {
    made: [(desk, id) => noticeFee(desk, id, { tariff: { way: 'by-pages', pages: 40 } })],
    leaves: (number) => [serve(number), noteFeeReceipt],
  },
  'reasons-request': {
    made: [(desk, id) => askReasons(desk, id, day('2026-03-31'))],
    leaves: (number) => [serve(number)],
  },
  'delayed-period': {
    made: [
      (desk, id) => askReasons(desk, id, day('2026-03-31')),
      (desk, id) => recordReasons(desk, id, '用于研究'),
      (desk, id) => delayAnswer(desk, id, { until: day('2026-06-30'), reason: '涉及十二个年度' }),
    ],
    leaves: (number) => [serve(number)],
  },
  assistance: {
    made: [(desk, id) => issueAssistance(desk, id, { because: 'disability', advice: ['写明村名'], help: '宣读答复' })],
    leaves: (number) => [serve(number)],
  },
  guidance: {
    made: [
      (desk, id) =>
        issueGuidance(desk, id, {
          part: '支付明细',
          ground: '由镇政府支付',
          agency: { name: '青山镇人民政府', contact: '0000-7654321' },
        }),
    ],
    leaves: (number) => [serve(number)],
  },
  'consultation-notice': {
    made: [consult('co-maker'), (desk, id) => issueConsultationNotice(desk, id)],
    leaves: (number) => [serve(number)],
  },
  'third-party-enquiry': {
    made: [consult('third-party'), linked],
    leaves: () => [
      received('third-party'),
      linked,
      (desk, id) => tellCode(desk, id, { who: 'third-party', party: '1', way: 'phone' }),
    ],
  },
  'co-maker-enquiry': { made: [consult('co-maker')], leaves: () => [received('co-maker')] },
  correction: {
    made: [
      (desk, id) => askCorrection(desk, id, { record: '人口数', evidence: '户口簿' }),
      (desk, id) => decideCorrection(desk, id, { ...blank, result: 'corrected', from: '4人', to: '5人' }),
    ],
    leaves: (number) => [serve(number)],
  },
};

const move = (on: string, address: string) =>
  bench.on(on, bench.system('east'), (desk) =>
    changeUnit(desk, bench.unit('east'), { contact: { address, phone: '0000-1234567' } }),
  );

test('none leaves once the case has changed: the refusal says what changed, and made anew it goes', async () => {
  const cases: { kind: string; id: string; number: string }[] = [];
  for (const [kind, { made }] of Object.entries(KINDS)) {
    const { id } = await bench.register(clerk);
    if (kind === 'correction')
      for (const [on, who, task] of served) await bench.on(on, who === 'head' ? head : clerk, (desk) => task(desk, id));
    for (const task of made) await bench.on('2026-03-12', clerk, (desk) => task(desk, id));
    if (kind === 'extension') await bench.on('2026-03-12', head, (desk) => wait.approveExtension(desk, id));
    const letter = unsentNotices((await bench.state('east', id)).state).find((one) => one.kind === kind);
    cases.push({ kind, id, number: letter?.number ?? `没有${kind}` });
  }
  await move('2026-03-13', '新区大道8号');
  for (const { kind, id, number } of cases) {
    for (const [at, task] of (KINDS[kind]?.leaves(number) ?? []).entries())
      await expect(
        bench.on('2026-03-13', clerk, (desk) => task(desk, id)),
        `${kind} ${at}`,
      ).rejects.toMatchObject({
        id: 'request-stale',
        text: { zh: expect.stringMatching(/由“人民路1号”变为“新区大道8号”/) },
      });
    await bench.on('2026-03-13', clerk, (desk) => renewLetter(desk, id, number));
    for (const task of KINDS[kind]?.leaves(number).slice(0, 1) ?? [])
      await bench.on('2026-03-13', clerk, (desk) => task(desk, id));
  }
  // an enquiry that had left before it was out of date is recorded as it left
  const { id } = await bench.register(clerk);
  await bench.on('2026-03-13', clerk, (desk) => consult('third-party')(desk, id));
  await move('2026-03-16', '旧城路3号');
  await bench.on('2026-03-16', clerk, (desk) =>
    wait.noteConsultationReceipt(desk, id, { who: 'third-party', party: '1', sentOn: day('2026-03-13') }),
  );
  expect((await bench.state('east', id)).state.consultations[0]?.receivedOn).toBe('2026-03-16');
});
