/** Moments as people read them. */
import { TIME_ZONE } from '../db/acts.ts';

/** '2026-03-01 09:30:12' in the one time zone of the law; '' when there is none. */
export function moment(instant: Temporal.Instant | null | undefined): string {
  if (!instant) return '';
  return instant.toZonedDateTimeISO(TIME_ZONE).toPlainDateTime().toString({ smallestUnit: 'second' }).replace('T', ' ');
}
