/** Until when the applicant has to pay the processing fee (国办函〔2020〕109号). */
import type { Law } from './clock-types.ts';
import { addWorkingDays, type DatedDue } from './due.ts';
import type { ClockEvent } from './events.ts';
import { first } from './history.ts';
import { FEE_PAYMENT } from './periods.ts';

/** Twenty working days from the day after the notice was received (printed, not a setting); null until it was. */
export function feeDue(events: readonly ClockEvent[], law: Law): DatedDue | null {
  const noticed = first(events, 'fee-noticed');
  if (!noticed) return null;
  const receivedOn = noticed.receivedOn ?? first(events, 'fee-notice-received')?.on;
  return receivedOn ? addWorkingDays(law.calendar, receivedOn, FEE_PAYMENT, 'next-day') : null;
}
