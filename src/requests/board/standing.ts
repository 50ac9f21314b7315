/** How a case stands today by what is kept of its clock: the same words as from the clock itself. Pure. */
import type { Calendar } from '../../law/calendar.ts';
import { endedStanding, runningStanding, type Standing, waitingStanding } from '../standing.ts';
import { workingDaysBetween } from './day-count.ts';
import type { Dues } from './dues.ts';

export function standingOfDues(dues: Dues, calendar: Calendar, today: Temporal.PlainDate): Standing {
  const day = (iso: string | null) => (iso === null ? null : Temporal.PlainDate.from(iso));
  const due = day(dues.dueOn);
  const common = { due, isProvisional: dues.isProvisional };
  if (dues.phase === 'waiting') return waitingStanding(common, dues.waitsFor ?? 'confirmation', dues.alarmOn !== null);
  if (dues.phase !== 'running') return endedStanding(common, dues.phase, day(dues.endedOn));
  const isOver = due !== null && Temporal.PlainDate.compare(due, today) < 0;
  return isOver
    ? runningStanding(common, { overdueBy: workingDaysBetween(calendar, due, today) })
    : runningStanding(common, { left: workingDaysBetween(calendar, today, day(dues.countsTo) ?? today) });
}
