/**
 * Days that were recorded after they had passed. A late enquiry or notice stops or restarts the period of the answer, and
 * so may make good what is overdue; a late service makes a letter seem to have left in time. It takes a second person
 * before anything rests on it, and until then it does not count (see clock.ts beside). Pure.
 */
import { type Act, dateOf } from '../../db/acts.ts';
import { type Text, text } from '../../web/language.ts';
import { movesDates } from '../clock.ts';
import { isImportGround } from '../ledger/ground.ts';
import { dataOf, type RequestActKind } from '../request-acts.ts';
import type { RequestState } from '../state.ts';
import type { LateRecord } from './state.ts';

/** What the office sends out, when it says that this arrived, and how it served its letters: from these days others count. */
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
  'request.answered',
  'request.served',
  'request.letter-served',
  'request.letter-received',
] satisfies RequestActKind[];

/** Every act that moves a date, or serves a letter, and was recorded late, in the order of recording; of acts that stand. */
export function lateRecords(standing: readonly Act[]): LateRecord[] {
  const confirmations = standing.filter(({ kind }) => kind === 'request.late-confirmed');
  const closedAt = standing.findLast(({ kind }) => kind === 'request.closed')?.seq ?? 0;
  return standing
    .filter(({ kind, ground }) => ground !== null && (movesDates(kind) || WITNESSED.includes(kind)))
    .map((act) => {
      const second = confirmations.findLast(({ data }) => (data as { seq: number }).seq === act.seq);
      return {
        seq: act.seq,
        kind: act.kind,
        on: act.happenedOn.toString(),
        recordedOn: dateOf(act.recordedAt).toString(),
        reason: act.ground ?? '',
        by: act.personId,
        isWitnessed: WITNESSED.includes(act.kind) && !cameWithCase(act, standing) && !isTracked(act, standing),
        isClosed: act.seq < closedAt,
        confirmed: second ? { by: second.personId, on: second.happenedOn.toString() } : null,
      };
    });
}

/** Whether it was taken over from an old ledger, whole and in one go with its case: the import is its record. */
function cameWithCase(act: Act, standing: readonly Act[]): boolean {
  const first = standing.find(({ kind }) => kind === 'request.registered');
  return act.ground !== null && act.ground === first?.ground && isImportGround(act.ground);
}

/** Whether it tells when something arrived of which the post can be asked by its number. */
function isTracked(act: Act, standing: readonly Act[]): boolean {
  if (act.kind !== 'request.letter-received') return false;
  const { letter } = dataOf(act, 'request.letter-received');
  const sent = standing.findLast(
    ({ seq, kind, data }) =>
      seq < act.seq &&
      (kind === 'request.served' || kind === 'request.letter-served') &&
      (data as { letter?: string }).letter === letter,
  );
  return sent !== undefined && Boolean((sent.data as { tracking?: string }).tracking);
}

/** Those that wait for a second person: what is recorded late of a closed case does so too, what it was closed over does not. */
export function unconfirmed({ late }: Pick<RequestState, 'late'>): LateRecord[] {
  return late.filter(({ isWitnessed, isClosed, confirmed }) => isWitnessed && !isClosed && confirmed === null);
}

/** What must not rest on one person's word about an earlier day: another day for the answer, the answer, and any end. */
const RESTING: readonly RequestActKind[] = [
  'request.extension-approved',
  'request.fee-noticed',
  'request.delayed',
  'request.submitted',
  'request.answer-approved',
  'request.answered',
  'request.answered-jointly',
  'request.clarification-lapsed',
  'request.fee-unpaid',
  'request.closed',
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
    `${state.number}案卷中补登的日期尚未由另一人确认：${days}。期限据此计算，确认或者作废后才能继续。`,
    `${state.number}: a day that was recorded late is not confirmed yet: ${open.map(({ on }) => on).join(', ')}. The clock rests on it.`,
  );
}
