/**
 * The walk: from the receipt, one calendar day at a time, each day is counted or not, then the day's events take
 * effect, until the period is used up.
 *
 * Under the next-day convention an event works from the following day on: of a consultation asked on A and answered
 * on B, the days after A up to and including B are excluded. Under the same-day convention events come before the
 * counting, so the excluded days are A up to the day before B.
 */

import { accountDay, triggerDay } from './account.ts';
import type { Day } from './calendar.ts';
import type { AccountKind, Law } from './clock-types.ts';
import { isAfter, isBefore, nextDay, type PlainDate } from './days.ts';
import { applyEvent } from './effects.ts';
import type { ClockEvent } from './events.ts';
import { ENDS } from './history.ts';
import { LawError } from './law-error.ts';
import { endPause, type Start, startWalk, type WalkState } from './walk-state.ts';
import { words } from './words.ts';

/** Longer than any case: a walk that gets here has no end. */
const LONGEST_WALK_YEARS = 30;

/**
 * @param events effective events of the round, in legal order
 * @param horizon while somebody is waited for without limit, the account runs on to this day
 */
export function walkDays(law: Law, start: Start, events: readonly ClockEvent[], horizon: PlainDate | null): WalkState {
  const walk = startWalk(law, start);
  const nextDayCounts = law.settings.countingStart === 'next-day';
  const closing = events.find((event) => ENDS.has(event.kind));
  const limit = start.on.add({ years: LONGEST_WALK_YEARS });
  let next = 0;
  for (let date = start.on; ; date = nextDay(date)) {
    if (isAfter(date, limit)) throw endless(start.on);
    const day = law.calendar.likelyDay(date);
    const closedBefore = walk.closed !== null;
    if (nextDayCounts) countDay(walk, day, closedBefore);
    const periods = walk.periods.length;
    for (let event = events[next]; event && !isAfter(event.on, date); event = events[++next]) applyEvent(walk, event);
    if (nextDayCounts && walk.periods.length > periods) markRestart(walk, day);
    if (!nextDayCounts) countDay(walk, day, closedBefore);
    expireConsultations(walk, date);
    if (walk.due === null && periodIsOver(walk, day)) walk.due = date;
    if (isFinished(walk, date, closing?.on, next >= events.length, horizon)) break;
  }
  for (const event of events.slice(next)) applyEvent(walk, event);
  return walk;
}

/** Adds the day's row and its number; days after the end of the case are counted silently to find the due date. */
function countDay(walk: WalkState, day: Day, closedBefore: boolean): void {
  const kind = kindOf(walk, day);
  if (kind === 'counted' || kind === 'extension' || kind === 'overdue') walk.counted++;
  if (closedBefore) return;
  if (walk.days.length === 0 && walk.law.settings.countingStart === 'next-day') {
    walk.counted = 0;
    walk.days.push(triggerDay(day, walk.periods.at(-1)?.because ?? 'receipt', groundsOf(walk)));
    return;
  }
  const number = kind === 'counted' || kind === 'extension' || kind === 'overdue' ? walk.counted : null;
  walk.days.push(accountDay(day, kind, number, groundsOf(walk)));
}

const groundsOf = ({ start, regulation }: WalkState) => ({ order: start.order, regulation });

function kindOf(walk: WalkState, day: Day): Exclude<AccountKind, 'trigger'> {
  if (!day.working) return 'day-off';
  if (walk.due) return 'overdue';
  if (!walk.closed && walk.clarification) return 'clarification';
  if (!walk.closed && walk.fee) return 'fee';
  if (walk.until) return walk.until.by;
  const consultation = walk.consultations.values().next().value;
  if (consultation) return consultation.pause.reason;
  return walk.counted < walk.allowed - (walk.extension?.workingDays ?? 0) ? 'counted' : 'extension';
}

function markRestart(walk: WalkState, day: Day): void {
  const period = walk.periods.at(-1) as WalkState['periods'][number];
  walk.days[walk.days.length - 1] = triggerDay(day, period.because, groundsOf(walk));
}

function expireConsultations(walk: WalkState, date: PlainDate): void {
  for (const [key, { pause, cap }] of walk.consultations) {
    if (cap === null || isBefore(date, cap)) continue;
    endPause(pause, cap, 'period-over');
    walk.consultations.delete(key);
  }
}

/** The period ends on a working day on which nobody is waited for and all allowed days are used. */
function periodIsOver(walk: WalkState, day: Day): boolean {
  if (walk.clarification || walk.fee) return false;
  if (walk.until) {
    return !isBefore(day.date, walk.until.date) && (!walk.law.settings.rolls.delayed || day.working);
  }
  return walk.consultations.size === 0 && day.working && walk.counted >= walk.allowed;
}

function isFinished(
  walk: WalkState,
  date: PlainDate,
  closingOn: PlainDate | undefined,
  noMoreEvents: boolean,
  horizon: PlainDate | null,
): boolean {
  if (walk.due) return closingOn === undefined || !isBefore(date, closingOn);
  if (walk.closed) return walk.clarification !== null || walk.fee !== null;
  const withoutLimit = walk.clarification !== null || walk.fee !== null || anyUncapped(walk);
  return noMoreEvents && withoutLimit && (horizon === null || !isBefore(date, horizon));
}

function anyUncapped(walk: WalkState): boolean {
  return walk.until === null && [...walk.consultations.values()].some(({ cap }) => cap === null);
}

function endless(startedOn: PlainDate): LawError {
  return new LawError(
    'no-due-date',
    words(
      `起算日期为 ${startedOn} 的申请在${LONGEST_WALK_YEARS}年内没有届满日，请核对记录`,
      `The request whose period starts on ${startedOn} has no due date within ${LONGEST_WALK_YEARS} years: check its record`,
    ),
  );
}
