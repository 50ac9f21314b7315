/** Until when the applicant may clarify: the reasonable day the notice named (Art. 30). */
import type { Law } from './clock-types.ts';
import { type DatedDue, dated, rollForward } from './due.ts';
import type { ClockEvent } from './events.ts';
import { first } from './history.ts';

export function clarificationDue(events: readonly ClockEvent[], law: Law): DatedDue | null {
  const asked = first(events, 'clarification-asked');
  if (!asked) return null;
  return law.settings.rolls['clarification-reply']
    ? rollForward(law.calendar, asked.replyBy)
    : dated(asked.replyBy, law.calendar);
}
