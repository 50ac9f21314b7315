/** Art. 26: what must be published is published within 20 working days of being formed or changed. */
import type { Calendar } from './calendar.ts';
import type { CountingStart, PlainDate } from './days.ts';
import { addWorkingDays, type DatedDue } from './due.ts';
import { PROACTIVE } from './periods.ts';

export function proactiveDue(formedOn: PlainDate, calendar: Calendar, start: CountingStart = 'next-day'): DatedDue {
  return addWorkingDays(calendar, formedOn, PROACTIVE, start);
}
