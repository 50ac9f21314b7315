/**
 * Days that were recorded after they had passed. A late enquiry or notice stops or restarts the period of the answer, and
 * so may make good what is overdue: it takes a second person before anything rests on it. Pure.
 */
import { type Act, dateOf } from '../../db/acts.ts';
import { type Text, text } from '../../web/language.ts';
import { movesDates } from '../clock.ts';
import type { RequestActKind } from '../request-acts.ts';
import type { RequestState } from '../state.ts';
import type { LateRecord } from './state.ts';

/** What the office sends out, and when it says that this arrived: from these days others count. */
const WITNESSED: readonly string[] = [
  'request.clarification-asked',
  'request.third-party-asked',
  'request.co-maker-asked',
  'request.agency-asked',
  'request.third-party-received',
  'request.co-maker-received',
  'request.fee-noticed',
  'request.fee-notice-received',
  'request.delayed',
] satisfies RequestActKind[];

/** Every act that moves a date and was recorded late, in the order of recording; of acts that stand. */
export function lateRecords(standing: readonly Act[]): LateRecord[] {
  const confirmations = standing.filter(({ kind }) => kind === 'request.late-confirmed');
  return standing
    .filter(({ kind, ground }) => ground !== null && movesDates(kind))
    .map((act) => {
      const second = confirmations.findLast(({ data }) => (data as { seq: number }).seq === act.seq);
      return {
        seq: act.seq,
        kind: act.kind,
        on: act.happenedOn.toString(),
        recordedOn: dateOf(act.recordedAt).toString(),
        reason: act.ground ?? '',
        by: act.personId,
        isWitnessed: WITNESSED.includes(act.kind),
        confirmed: second ? { by: second.personId, on: second.happenedOn.toString() } : null,
      };
    });
}

/** Those that wait for a second person. */
export function unconfirmed({ late }: Pick<RequestState, 'late'>): LateRecord[] {
  return late.filter(({ isWitnessed, confirmed }) => isWitnessed && confirmed === null);
}

/** What must not rest on one person's word about an earlier day: the answer, and ending a case for silence. */
const RESTING: readonly RequestActKind[] = [
  'request.submitted',
  'request.answer-approved',
  'request.answered',
  'request.clarification-lapsed',
  'request.fee-unpaid',
];

export function refuseByLate(kind: RequestActKind, state: RequestState, personId: string | null): Text | null {
  const open = unconfirmed(state);
  if (kind === 'request.late-confirmed') {
    if (open.length === 0) return text('没有待确认的补登事项。', 'No late entry waits for confirmation.');
    return personId === null || open.every(({ by }) => by === personId)
      ? text('由您补登，须由另一人确认。', 'You recorded this; somebody else must confirm it.')
      : null;
  }
  if (open.length === 0 || !RESTING.includes(kind)) return null;
  const days = open.map(({ on, recordedOn }) => `${on}（${recordedOn}登记）`).join('、');
  return text(
    `案卷中补登的日期尚未由另一人确认：${days}。期限据此计算，确认或者作废后才能继续。`,
    `A day that was recorded late is not confirmed yet: ${open.map(({ on }) => on).join(', ')}. The clock rests on it.`,
  );
}
