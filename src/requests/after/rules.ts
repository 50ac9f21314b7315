/** When what follows an answer may be recorded, and by whose duty. Pure. */
import type { Duty } from '../../web/duties.ts';
import { type Text, text } from '../../web/language.ts';
import { type RequestState, STAGES, type Stage } from '../state.ts';
import type { AfterActs } from './acts.ts';
import type { CaseRemedy } from './state.ts';

const RECEIVED: readonly Stage[] = STAGES.filter((stage) => stage !== 'lodged');
const ENDED: readonly Stage[] = ['answered', 'served', 'closed', 'withdrawn', 'abandoned'];
const DISCLOSED: readonly Stage[] = ['served', 'closed'];

const handle = (stages: readonly Stage[]): { stages: readonly Stage[]; duty: Duty } => ({
  stages,
  duty: 'request.handle',
});

export const afterRules: Record<keyof AfterActs, { stages: readonly Stage[]; duty: Duty }> = {
  'request.reconsideration-lodged': handle(RECEIVED),
  'request.reconsideration-extended': handle(RECEIVED),
  'request.reconsideration-decided': handle(RECEIVED),
  'request.suit-lodged': handle(RECEIVED),
  'request.suit-decided': handle(RECEIVED),
  'request.remedy-replied': handle(RECEIVED),
  // while an answer is owed anyway there is nothing to open
  'request.answer-ordered': handle(ENDED),
  'request.lesson-drawn': handle(RECEIVED),
  'request.conversion-suggested': handle(DISCLOSED),
  'request.converted': handle(DISCLOSED),
  'request.conversion-declined': handle(DISCLOSED),
  'request.correction-asked': handle(RECEIVED),
  'request.correction-decided': handle(RECEIVED),
};

export const isSuit = ({ route }: Pick<CaseRemedy, 'route'>) => route !== 'reconsideration';

/** Whether a decision of this kind was recorded that corrected the answer and whose order is not recorded yet. */
export function mayBeOrdered(
  { remedies }: Pick<RequestState, 'remedies'>,
  by: 'reconsideration' | 'judgment',
): boolean {
  return remedies.some(
    (one) => isSuit(one) === (by === 'judgment') && one.result === 'corrected' && one.orderedOn === null,
  );
}

function isPending({ remedies }: Pick<RequestState, 'remedies'>, remedy: 'reconsideration' | 'suit'): boolean {
  return remedies.some((one) => isSuit(one) === (remedy === 'suit') && one.result === 'pending');
}

/** Remedies of which the office still owes the body or court its reply. */
export function unreplied({ remedies }: Pick<RequestState, 'remedies'>): CaseRemedy[] {
  return remedies.filter((one) => one.result === 'pending' && one.repliedOn === null);
}

export function owesReply(state: Pick<RequestState, 'remedies'>, remedy: 'reconsideration' | 'suit'): boolean {
  return unreplied(state).some((one) => isSuit(one) === (remedy === 'suit'));
}

/** Positions of decided remedies from which no lesson was drawn yet. */
export function lessonsOwed({ remedies }: Pick<RequestState, 'remedies'>): number[] {
  return remedies.flatMap(({ result, lesson }, position) => (result !== 'pending' && !lesson ? [position] : []));
}

/** Information was given: only that can be disclosed to everybody. */
export function isConvertible({ outcome }: Pick<RequestState, 'outcome'>): boolean {
  return outcome === 'r3_1' || outcome === 'r3_2';
}

const NONE_PENDING = text('没有待登记结果的事项。', 'Nothing waits for a result.');

/** What the present state demands of these acts beyond the stage; null when nothing stands against one. */
export function refuseAfter(kind: string, state: RequestState): Text | null {
  switch (kind) {
    case 'request.answer-ordered':
      return mayBeOrdered(state, 'reconsideration') || mayBeOrdered(state, 'judgment')
        ? null
        : text('没有纠正本答复的复议决定或者裁判。', 'No decision or judgment corrects the answer.');
    case 'request.reconsideration-extended':
      return isPending(state, 'reconsideration')
        ? null
        : text('没有正在审理的行政复议。', 'No reconsideration is pending.');
    case 'request.reconsideration-decided':
      return isPending(state, 'reconsideration') ? null : NONE_PENDING;
    case 'request.suit-decided':
      return isPending(state, 'suit') ? null : NONE_PENDING;
    case 'request.remedy-replied':
      return unreplied(state).length > 0 ? null : text('没有待答复的复议或者诉讼。', 'No remedy waits for a reply.');
    case 'request.lesson-drawn':
      return lessonsOwed(state).length > 0
        ? null
        : text('没有待总结的复议或者诉讼。', 'No decided remedy waits for its lesson.');
    case 'request.conversion-suggested':
      return refuseConversion(state) ?? (state.conversion ? text('已经提出过。', 'It was suggested already.') : null);
    case 'request.converted':
    case 'request.conversion-declined':
      return refuseConversion(state);
    case 'request.correction-decided':
      return state.corrections.some(({ result }) => result === null)
        ? null
        : text('没有待处理的更正申请。', 'No correction was asked for.');
    default:
      return null;
  }
}

function refuseConversion(state: RequestState): Text | null {
  if (!isConvertible(state))
    return text('只有予以公开、部分公开的信息可以转为主动公开。', 'Only what was disclosed can be disclosed to all.');
  return state.conversion?.decidedOn ? text('是否转为主动公开已经决定。', 'This was decided already.') : null;
}
