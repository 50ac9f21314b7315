/** The reconsideration body's own period to decide. */
import type { Clock, Law } from './clock-types.ts';
import { type CalendarDays, calendarDays, day, isBefore, type PlainDate } from './days.ts';
import { type Deadline, deadline } from './deadline-shape.ts';
import { addCalendarDays, addWorkingDays, type DatedDue } from './due.ts';
import type { EventOf } from './events.ts';
import { first } from './history.ts';
import {
  LONGEST_DECISION_EXTENSION,
  RECONSIDERATION_DECISION,
  RECONSIDERATION_EXAMINATION,
  SIMPLIFIED_DECISION,
} from './periods.ts';
import { lawArticle, RECONSIDERATION_LAW, RECONSIDERATION_LAW_2023_FROM } from './remedies.ts';
import { words } from './words.ts';

interface Decision {
  from: PlainDate;
  length: CalendarDays;
  rolls: boolean;
  due: DatedDue;
}

/** When the body has to decide; null where nothing was filed. */
export function decisionDue(clock: Clock, law: Law): Decision | null {
  const filed = first(clock.events, 'reconsideration-filed');
  if (!filed) return null;
  const from = acceptedOn(filed, law);
  const isSimplified = isRevised(filed) && filed.procedure === 'simplified';
  const extended = isSimplified ? 0 : (first(clock.events, 'reconsideration-extended')?.days ?? 0);
  const base = isSimplified ? SIMPLIFIED_DECISION : RECONSIDERATION_DECISION;
  const length = calendarDays(base + Math.min(extended, LONGEST_DECISION_EXTENSION));
  const rolls = law.settings.rolls.reconsideration;
  return { from, length, rolls, due: addCalendarDays(law.calendar, from, length, rolls, law.settings.countingStart) };
}

export function decisionDeadline(clock: Clock, law: Law, today: PlainDate): Deadline[] {
  const filed = first(clock.events, 'reconsideration-filed');
  const decision = decisionDue(clock, law);
  if (!filed || !decision) return [];
  return [
    deadline(
      {
        id: 'reconsideration-decision',
        owedBy: 'reconsideration-body',
        isRight: false,
        title: words('复议机关作出行政复议决定', 'Decision on reconsideration'),
        basis: lawArticle(RECONSIDERATION_LAW, isRevised(filed) ? 62 : 31),
        period: { unit: 'calendar-days', length: decision.length },
        countedFrom: decision.from,
        rolls: decision.rolls,
      },
      decision.due,
      first(clock.events, 'reconsideration-decided')?.on ?? null,
      today,
    ),
  ];
}

function isRevised({ on }: EventOf<'reconsideration-filed'>): boolean {
  return !isBefore(on, day(RECONSIDERATION_LAW_2023_FROM));
}

/** As recorded; else the end of the five working days of examination, and before 2024 the day of filing itself. */
function acceptedOn(filed: EventOf<'reconsideration-filed'>, law: Law): PlainDate {
  if (filed.acceptedOn) return filed.acceptedOn;
  return isRevised(filed)
    ? addWorkingDays(law.calendar, filed.on, RECONSIDERATION_EXAMINATION, law.settings.countingStart).date
    : filed.on;
}
