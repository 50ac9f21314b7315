/** What the forms on requests are tried with: the steps that lead to a state, and the shape of a row. For tests only. */
import type { Desk } from '../../src/db/acts.ts';
import { openCase } from '../../src/requests/actions.ts';
import * as answer from '../../src/requests/actions-answer.ts';
import type { NewRequest } from '../../src/requests/actions-receive.ts';
import * as wait from '../../src/requests/actions-wait.ts';
import { suggestConversion } from '../../src/requests/after/conversion-actions.ts';
import * as remedy from '../../src/requests/after/remedy-actions.ts';
import * as fees from '../../src/requests/fees/actions.ts';
import { overrideRefusal } from '../../src/requests/parties/actions.ts';
import * as serial from '../../src/requests/serial/actions.ts';
import { recordService } from '../../src/requests/service/actions.ts';
import { day } from './bench.ts';

export type Step = readonly [on: string, who: 'clerk' | 'head', task: (desk: Desk, id: string) => Promise<unknown>];
export const asked: Step = [
  '2026-03-05',
  'clerk',
  (desk, id) => wait.askClarification(desk, id, { items: ['指明年份'], replyBy: day('2026-03-31') }),
];
export const consultedLate: Step = [
  '2026-03-09',
  'clerk',
  (desk, id) =>
    wait.consult(
      desk,
      id,
      { who: 'third-party', name: '示范建材公司', information: '安置方案', interest: '商业秘密' },
      { happenedOn: day('2026-03-05'), late: '当日发出，事后补登' },
    ),
];
export const consulted = (who: 'third-party' | 'co-maker' | 'agency'): Step => [
  '2026-03-05',
  'clerk',
  (desk, id) => wait.consult(desk, id, { who, name: '示范建材公司', information: '安置方案', interest: '商业秘密' }),
];
export const refused: Step = [
  '2026-03-09',
  'clerk',
  (desk, id) => wait.recordOpinion(desk, id, { who: 'third-party', party: '1', consents: false, text: '涉密' }),
];
export const overridden: Step = [
  '2026-03-10',
  'clerk',
  (desk, id) => overrideRefusal(desk, id, { party: '1', ground: '危及取水安全' }),
];
export const posted: Step = [
  '2026-03-05',
  'clerk',
  async (desk, id) => {
    const { state } = await openCase(desk, id);
    return recordService(desk, id, {
      letter: state.clarification?.letter?.number ?? '',
      way: 'post',
      tracking: 'EA-1',
    });
  },
];
export const reasonsAsked: Step = ['2026-03-05', 'clerk', (desk, id) => serial.askReasons(desk, id, day('2026-03-20'))];
export const reasonsGiven: Step = ['2026-03-06', 'clerk', (desk, id) => serial.recordReasons(desk, id, '用于研究')];
export const proposed: Step = [
  '2026-03-06',
  'clerk',
  (desk, id) => wait.proposeExtension(desk, id, { workingDays: 10, reason: '需要检索纸质档案' }),
];
export const feeNoticed: Step = [
  '2026-03-05',
  'clerk',
  (desk, id) => fees.noticeFee(desk, id, { tariff: { way: 'by-pages', pages: 40 } }),
];
export const feePaid: Step = ['2026-03-09', 'clerk', (desk, id) => fees.recordPayment(desk, id, '0087654321')];
export const feeReceived: Step = ['2026-03-06', 'clerk', fees.noteFeeReceipt];
export const decision = { outcome: 'r3_1', way: 'provided', documents: ['补偿安置方案'], form: '纸质' } as const;
const draft = (on: string): Step => [
  on,
  'clerk',
  (desk, id) => answer.draftAnswer(desk, id, { decision: { ...decision, documents: [...decision.documents] } }),
];
export const submitted: readonly Step[] = [draft('2026-03-06'), ['2026-03-06', 'clerk', answer.submitDraft]];
export const served: readonly Step[] = [
  draft('2026-03-10'),
  ['2026-03-10', 'clerk', answer.submitDraft],
  ['2026-03-11', 'head', answer.approveAnswer],
  ['2026-03-11', 'clerk', answer.sendAnswer],
  ['2026-03-11', 'clerk', (desk, id) => recordService(desk, id, { way: 'email' })],
];
export const reconsidered: Step = ['2026-03-20', 'clerk', (desk, id) => remedy.lodgeReconsideration(desk, id)];
export const upheld: Step = [
  '2026-03-27',
  'clerk',
  (desk, id) => remedy.decideReconsideration(desk, id, { result: 'upheld' }),
];
export const revoked: Step = [
  '2026-03-27',
  'clerk',
  (desk, id) => remedy.decideReconsideration(desk, id, { result: 'revoked' }),
];
export const suggested: Step = ['2026-03-18', 'clerk', (desk, id) => suggestConversion(desk, id)];
export const sued: Step = ['2026-03-20', 'clerk', (desk, id) => remedy.lodgeSuit(desk, id, { route: 'direct' })];

export interface Row {
  form: string;
  slug: string;
  /** the day on which the form is filled in */
  today: string;
  who?: 'approver' | 'disclosure-office';
  from?: readonly Step[];
  given?: Partial<NewRequest>;
  typed: Record<string, string>;
  kind: string;
  on: string;
  data?: object;
  personal?: object;
  /** what the page of the case then says */
  shows: readonly string[];
  /** what was typed wrongly and what the page says of it */
  wrong?: readonly [typed: Record<string, string>, says: string];
}
