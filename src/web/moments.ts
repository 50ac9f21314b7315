/** Moments and days as pages show them, in the one time zone of the law. */
import { TIME_ZONE } from '../db/acts.ts';

/** '2026-03-01 09:30': the form that 国办发〔2017〕47号 asks for. */
export function minute(instant: Temporal.Instant): string {
  return instant.toZonedDateTimeISO(TIME_ZONE).toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ');
}

/** '2026-03-01' */
export function day(instant: Temporal.Instant): string {
  return dayOf(instant).toString();
}

export function dayOf(instant: Temporal.Instant): Temporal.PlainDate {
  return instant.toZonedDateTimeISO(TIME_ZONE).toPlainDate();
}

/**
 * The next midnight: what depends on the date alone (validity, the end of a public notice) cannot change before it, so
 * it is the valid-until of every page that shows such things.
 */
export function endOfDay(now: Temporal.Instant): Temporal.Instant {
  return now.toZonedDateTimeISO(TIME_ZONE).startOfDay().add({ days: 1 }).toInstant();
}
