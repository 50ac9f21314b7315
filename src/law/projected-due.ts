/** Where the answer period would end if whoever is waited for without limit came back today. */
import { isAfter, type PlainDate, workingDays } from './days.ts';
import { addWorkingDays, rollForward } from './due.ts';
import type { WalkState } from './walk-state.ts';

export function projectedDue(walk: WalkState, today: PlainDate): PlainDate {
  const { calendar, settings } = walk.law;
  const startsAfresh = walk.clarification !== null || walk.fee?.restarts;
  const left = workingDays(Math.max(0, walk.allowed - (startsAfresh ? 0 : walk.counted)));
  const caps = [...walk.consultations.values()].flatMap(({ cap }) => (cap && isAfter(cap, today) ? [cap] : []));
  const from = caps.reduce((latest, cap) => (isAfter(cap, latest) ? cap : latest), today);
  if (left === 0) return rollForward(calendar, from).date;
  // the last excluded day never counts; today does only under the same-day convention
  return addWorkingDays(calendar, from, left, caps.length > 0 ? 'next-day' : settings.countingStart).date;
}
