/** What waits after an answer: replies to those who review it, and lessons from what they decided. */
import { sql } from 'kysely';
import type { Law } from '../../law/clock-types.ts';
import type { ReplyPeriods } from '../../units/settings.ts';
import type { Duty } from '../../web/duties.ts';
import type { RequestActKind } from '../request-acts.ts';
import type { RequestState } from '../state.ts';
import { type Noticed, replyDue } from './reply.ts';
import { lessonsOwed, unreplied } from './rules.ts';

const LODGED: readonly RequestActKind[] = ['request.reconsideration-lodged', 'request.suit-lodged'];
const DECIDED: readonly RequestActKind[] = ['request.reconsideration-decided', 'request.suit-decided'];

/** Whose duty each step is, and which acts begin the wait. */
export const AFTER_WAITS: Record<AfterStep, { duty: Duty; since: readonly RequestActKind[] }> = {
  'requests.reply': { duty: 'request.handle', since: LODGED },
  'requests.lesson': { duty: 'request.handle', since: DECIDED },
};
type AfterStep = 'requests.reply' | 'requests.lesson';

export function afterWaits(state: Pick<RequestState, 'remedies'>): AfterStep[] {
  return [
    ...(unreplied(state).length > 0 ? ['requests.reply' as const] : []),
    ...(lessonsOwed(state).length > 0 ? ['requests.lesson' as const] : []),
  ];
}

/** Of each remedy that waits for a reply, what its last day is counted from: the periods are the site's, and may change. */
export function noticedOf(state: Pick<RequestState, 'remedies'>): Noticed[] {
  return unreplied(state).map(({ route, isSimplified, noticedOn }) => ({ route, isSimplified, noticedOn }));
}

/** The earliest day by which a reply is owed; null while the office got no copy. No source says by when a lesson is drawn. */
export function replyDay(noticed: readonly Noticed[], replies: ReplyPeriods, law: Law): Temporal.PlainDate | null {
  const days = noticed.flatMap((remedy) => replyDue(remedy, replies, law)?.date ?? []);
  return days.toSorted(Temporal.PlainDate.compare)[0] ?? null;
}

/** Ids of the cases on which one of these waits. */
export function remediesThatWait(siteId: string) {
  return sql<string>`(select request_id from office.request_remedies where site_id = ${siteId}
    and ((result = 'pending' and replied_on is null) or (result <> 'pending' and lesson_on is null)))`;
}
