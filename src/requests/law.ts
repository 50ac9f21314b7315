/** With what a case is counted: the site's calendar and settings. */
import { type Act, withoutVoided } from '../db/acts.ts';
import type { Law } from '../law/clock-types.ts';
import type { SiteSettings } from '../units/settings.ts';
import { calendarAt } from '../units/site-calendar.ts';
import type { RequestActKind } from './request-acts.ts';

const ENDS: readonly string[] = [
  'request.answered',
  'request.answered-jointly',
  'request.withdrawn',
  'request.clarification-lapsed',
  'request.fee-unpaid',
] satisfies RequestActKind[];

/**
 * An open case is counted with the present calendar; one that was answered or ended keeps the calendar that stood
 * when the act that ended it was recorded, so that its account does not move. Voided, that act ends nothing.
 */
export function lawOfCase(settings: SiteSettings, acts: readonly Act[]): Law {
  const standing = withoutVoided(acts);
  // an order to answer anew opens the case: only what ended it since counts
  const ordered = standing.findLastIndex(({ kind }) => kind === ('request.answer-ordered' satisfies RequestActKind));
  const end = standing.slice(ordered + 1).find(({ kind }) => ENDS.includes(kind));
  return { calendar: calendarAt(settings.calendar, end?.recordedAt ?? null), settings: settings.law };
}
